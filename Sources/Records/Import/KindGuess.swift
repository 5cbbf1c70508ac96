import Matching

/// Tells from the headers what the rows of a file are.
enum KindGuess {
  /// The kinds that fit best.
  ///
  /// A field's own name says more than one of its synonyms, and a header that only one kind knows says most: `date of
  /// birth` tells what `email` does not. A list of attendances has names and mail addresses too, but most of its columns
  /// are nothing that volunteers have: such a file must not become volunteers by guesswork.
  /// - Parameters:
  ///   - headers: the headers of the file.
  ///   - mapped: those that a mapping file says the meaning of.
  /// - Returns: one kind where the headers are plain, several where they fit more than one equally well, none where no
  ///   kind knows two of them and half of them all.
  static func kinds(_ headers: [String], mapped: [String] = []) -> [ImportKind] {
    let known = [
      KnownHeaders(Area.self), KnownHeaders(Organisation.self), KnownHeaders(Service.self),
      KnownHeaders(Volunteer.self),
      KnownHeaders(Need.self),
    ]
    let present = Set(headers.map(folded)).subtracting([""])
    let explained = present.intersection(mapped.map(folded))
    var scores: [(kind: ImportKind, score: Int)] = []
    for kind in known {
      let matches = present.intersection(kind.all)
      guard matches.count >= 2, matches.union(explained).count * 2 >= present.count else { continue }
      let score = matches.reduce(0) { sum, header in
        sum + (kind.names.contains(header) ? 2 : 1) + (known.count { $0.all.contains(header) } == 1 ? 3 : 0)
      }
      scores.append((kind.kind, score))
    }
    let best = scores.map(\.score).max() ?? 0
    return scores.filter { $0.score == best }.map(\.kind)
  }

  /// The headers that one kind of record knows.
  private struct KnownHeaders {
    let kind: ImportKind
    let names: Set<String>
    let all: Set<String>

    init<R: ImportableRecord>(_ type: R.Type) {
      kind = R.kind
      names = Set(R.fields.map { folded($0.name) })
      all = names.union((HeaderIndex<R>.referenceHeaders + R.fields.flatMap(\.synonyms)).map(folded))
        .union(R.headersNotTaken.flatMap(\.headers).map(folded))
    }
  }
}
