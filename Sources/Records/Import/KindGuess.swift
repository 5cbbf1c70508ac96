import Matching

/// Tells from the headers what the rows of a file are.
enum KindGuess {
  /// The kinds that fit best: one where the headers are plain, several where they fit more than one kind equally well,
  /// none where no kind knows two of them.
  ///
  /// A header that only one kind knows counts three times: `date of birth` says more than `email`.
  static func kinds(_ headers: [String]) -> [ImportKind] {
    let known: [(kind: ImportKind, headers: Set<String>)] = [
      (.areas, knownHeaders(Area.self)), (.organisations, knownHeaders(Organisation.self)),
      (.services, knownHeaders(Service.self)), (.volunteers, knownHeaders(Volunteer.self)),
      (.needs, knownHeaders(Need.self)),
    ]
    let present = Set(headers.map(folded)).subtracting([""])
    var scores: [(kind: ImportKind, score: Int)] = []
    for (kind, headers) in known {
      let matches = present.intersection(headers)
      let distinctive = matches.count { header in known.count { $0.headers.contains(header) } == 1 }
      if matches.count >= 2 { scores.append((kind, matches.count + 2 * distinctive)) }
    }
    let best = scores.map(\.score).max() ?? 0
    return scores.filter { $0.score == best }.map(\.kind)
  }

  private static func knownHeaders<R: ImportableRecord>(_ type: R.Type) -> Set<String> {
    Set((HeaderIndex<R>.referenceHeaders + R.fields.flatMap { [$0.name] + $0.synonyms }).map(folded))
      .union(R.headersNotTaken.keys)
  }
}
