/// What a volunteer's placements add up to.
struct VolunteerPast: Sendable {
  /// Slots of held placements.
  var heldSlots: Slots = []
  /// Minutes a week of held placements.
  var heldMinutes = 0
  /// How many held placements there are.
  var heldRoles: Int32 = 0
  /// The longest time in one placement so far, in days.
  var longestDays = 0
  /// When the last placement ended; nil where none has.
  var lastEnd: Day?
  /// Whether anything has passed with any need: placements, refusals, vetoes.
  var hasHistory = false

  /// Takes in one more placement.
  mutating func add(_ placement: Placement, minutes: Int, today: Day) {
    hasHistory = true
    if placement.status.isHeld {
      heldRoles += 1
      heldMinutes += minutes
      if let slot = placement.slot { heldSlots.insert(Slots(slot)) }
    }
    if let started = placement.started {
      longestDays = max(longestDays, (placement.ended ?? today).days(since: started))
    }
    if placement.status == .ended {
      let end = placement.ended ?? placement.since
      lastEnd = max(lastEnd ?? end, end)
    }
  }
}
