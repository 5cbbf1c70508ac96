/// How near it is, measured by how far the person travels.
public enum NearnessScore: Score {
  /// Which score it is.
  public static let name = ScoreName.nearness

  /// 100 − 100 · distance ÷ limit, at least 0; 100 for a remote role; 30 where it is not known.
  public static func value(_ pair: borrowing Pair) -> Int {
    if pair.needFacts.isRemote { return 100 }
    guard let distance = pair.distance, let limit = pair.volunteerFacts.travelLimit else { return 30 }
    guard limit > 0 else { return distance == 0 ? 100 : 0 }
    return max(0, 100 - 100 * Int(distance) / Int(limit))
  }

  /// Adds weight × value to the needs of a run.
  public static func add(_ weight: Int, to run: inout NeedRun) {
    guard let limit = run.volunteer.travelLimit, limit > 0 else { return run.add(weight) { value($0) } }
    run.add(weight) { need, columns, _ in
      let distance = columns.distances[need]
      guard distance >= 0 else { return columns.isRemote[need] ? 100 : 30 }
      // No two places on earth are 40,000 km apart, so that the product fits.
      return 100 - Int(min(100, 100 * UInt32(distance) / UInt32(limit)))
    }
  }
}
