import Matching

/// Counts for funders: no person, and no count from 1 to 4, which could point to one.
enum FunderCounts {
  static func table(_ rows: [MatchRow], _ context: MatchingContext) -> TextTable {
    var counts: [(String, Int)] = []
    for status in PlacementStatus.allCases where status.isHeld || status == .proposed {
      counts.append(("matches \(status.text)", rows.count { $0.status == status }))
    }
    let running = rows.filter { $0.status == .started || $0.status == .paused }
    counts += [
      ("people volunteering", Set(running.map(\.volunteer.id)).count),
      ("of them first-timers", people(running, context) { $0.isFirstTimer }),
      ("of them looking for work", people(running, context) { $0.seeksWork }),
      ("needs with anybody", Set(running.map(\.need.id)).count),
    ]
    let deciles = (1...10).map { decile in
      running.count { context.snapshot.deciles(of: $0.service).lowest == decile }
    }
    let others = running.count - deciles.reduce(0, +)
    let names =
      (1...10).map { "matches in decile \($0) (1 = most deprived)" } + [
        "matches where the decile is not known"
      ]
    let rows =
      zip(counts.map(\.0), suppressed(counts.map(\.1))).map { ($0, $1) }
      + zip(names, suppressed(deciles + [others])).map { ($0, $1) }
    return TextTable(columns: ["count", "value"], rows: rows.map { [.text($0.0), $0.1] })
  }

  /// Counts that together make a total, without those from 1 to 4; where only one is left out, the least of the
  /// others goes too, or the total would give it away.
  static func suppressed(_ counts: [Int]) -> [TextTable.Cell] {
    var hidden = Set(counts.indices.filter { (1...4).contains(counts[$0]) })
    if hidden.count == 1,
      let least = counts.indices.filter({ counts[$0] > 4 }).min(by: { counts[$0] < counts[$1] })
    {
      hidden.insert(least)
    }
    return counts.indices.map { index in
      guard hidden.contains(index) else { return .number(counts[index]) }
      return .text(counts[index] < 5 ? "under 5" : "not told")
    }
  }

  private static func people(
    _ rows: [MatchRow], _ context: MatchingContext, where holds: (VolunteerFacts) -> Bool
  ) -> Int {
    let positions = Set(rows.compactMap { context.snapshot.position(of: $0.volunteer.id) })
    return positions.count { holds(context.volunteers[$0]) }
  }
}
