extension Snapshot {
  /// Minutes a week of placements: of those both sides agreed to, and of options.
  func weeklyMinutes(of placements: [Placement]) -> (agreed: Int, optional: Int) {
    placements.reduce(into: (0, 0)) { sum, placement in
      let minutes = placement.weeklyMinutes ?? need(placement.need)?.weeklyMinutes ?? 0
      if placement.status.isCommitted { sum.0 += minutes } else { sum.1 += minutes }
    }
  }
}
