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
    for decile in 1...10 {
      let here = running.filter { context.snapshot.deciles(of: $0.service).lowest == decile }
      counts.append(("matches in decile \(decile) (1 = most deprived)", here.count))
    }
    return TextTable(columns: ["count", "value"], rows: counts.map { [.text($0.0), suppressed($0.1)] })
  }

  /// A count, or a word where it is from 1 to 4.
  static func suppressed(_ count: Int) -> TextTable.Cell {
    (1...4).contains(count) ? .text("under 5") : .number(count)
  }

  private static func people(
    _ rows: [MatchRow], _ context: MatchingContext, where holds: (VolunteerFacts) -> Bool
  ) -> Int {
    let positions = Set(rows.compactMap { context.snapshot.position(of: $0.volunteer.id) })
    return positions.count { holds(context.volunteers[$0]) }
  }
}
