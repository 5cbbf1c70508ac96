/// People who volunteer for the first time are helped to start, best with a mentor.
public enum FirstTimeScore: Score {
  /// Which score it is.
  public static let name = ScoreName.firstTime

  /// For a first-timer 100 with a mentor, else 60; 0 for others.
  public static func value(_ pair: borrowing Pair) -> Int {
    guard pair.volunteerFacts.isFirstTimer else { return 0 }
    return pair.needFacts.hasMentor ? 100 : 60
  }

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) {
    if run.volunteer.isFirstTimer {
      run.add(weight) { need, columns, _ in columns.hasMentor[need] ? 100 : 60 }
    }
  }
}
