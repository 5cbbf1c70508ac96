/// The dates of both sides overlap for the shortest commitment.
///
/// A need on listed dates takes people who can make at least one of them.
public enum DateRule: Rule {
  /// What people read.
  public static let name = "dates"

  /// Whether the days together are enough.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    isLongEnough(pair) && (!pair.needFacts.isDated || isAnyDateFree(pair))
  }

  /// Keeps the needs of a run that it permits; few are on listed dates.
  public static func narrow(_ run: inout NeedRun) {
    let (first, last) = (run.volunteer.firstDay.number, run.volunteer.lastDay.number)
    var isAnyDated = false
    run.narrow { need, columns in
      let days =
        Int(min(last, columns.lastDays[need])) - Int(max(first, columns.firstDays[need])) + 1
      isAnyDated = isAnyDated || columns.isDated[need]
      return days >= Int(columns.commitmentDays[need])
    }
    if isAnyDated { run.narrow { !$0.needFacts.isDated || isAnyDateFree($0) } }
  }

  @inline(__always)
  private static func isLongEnough(_ pair: borrowing Pair) -> Bool {
    pair.lastDay.days(since: pair.firstDay) + 1 >= Int(pair.needFacts.commitmentDays)
  }

  private static func isAnyDateFree(_ pair: borrowing Pair) -> Bool {
    let (first, last) = (pair.firstDay, pair.lastDay)
    return pair.context.snapshot.needs[Int(pair.needFacts.position)].dates.contains {
      $0 >= first && $0 <= last
    }
  }

  /// Gives the days together and the days asked for.
  public static func verdict(_ pair: Pair) -> Verdict {
    let (volunteer, need) = (pair.volunteer, pair.need)
    let starts = max(pair.context.today, need.firstDay ?? pair.context.today)
    let wanted = max(1, 7 * (need.shortestCommitmentWeeks ?? 0))
    if let from = volunteer.availableFrom, let end = need.lastDay, from > end {
      return bars(
        "Free from \(from.text), after the need ends on \(end.text)",
        remedy: "ask whether they can come earlier")
    }
    if let until = volunteer.availableUntil, until < starts {
      let start = starts == pair.context.today ? "" : ", before the need starts on \(starts.text)"
      return bars("Free until \(until.text)\(start)", remedy: "ask whether they can stay longer")
    }
    if let end = need.lastDay, end.days(since: starts) + 1 < wanted {
      return bars(
        "The need ends on \(end.text): too soon for the \(Figures.span(days: wanted)) it asks for",
        remedy: "ask the organisation whether a shorter spell would do")
    }
    let together = pair.lastDay.days(since: pair.firstDay) + 1
    if together < wanted {
      return bars(
        "\(Figures.span(days: together)) together, from \(pair.firstDay.text) to \(pair.lastDay.text), "
          + "of the \(Figures.span(days: wanted)) it asks for",
        remedy: "ask whether they can stay longer, or whether a shorter spell would do")
    }
    if need.pattern == .dated, !need.dates.isEmpty,
      !need.dates.contains(where: { $0 >= pair.firstDay && $0 <= pair.lastDay })
    {
      return bars(
        "None of its \(Figures.count(need.dates.count, "date")) falls where they are free",
        remedy: "ask whether they can make one of them")
    }
    return .holds
  }
}
