import Matching
import Records

/// Recording an answer: yes moves on, no ends it with who and why, later keeps it open, no reply says so.
enum AnswerAct {
  static func write(_ id: Identifier<Placement>, _ answer: Answer, world: World) throws(ActRefused) -> Write {
    let snapshot = world.snapshot
    guard var placement = snapshot.placement(id) else {
      throw ActRefused("This placement is no longer there")
    }
    guard placement.status.awaitsAnswer else {
      throw ActRefused("\(snapshot.title(of: placement)) is \(placement.status.text): no answer is awaited")
    }
    let title = snapshot.title(of: placement)
    var changes: [Change] = []
    switch answer {
    case .yes:
      let next: PlacementStatus =
        placement.status == .noReply ? .interested : placement.status.next ?? .interested
      placement.status = next
      placement.since = world.today
      changes.append(.save(placement))
      return Write(title: "\(title): \(next.text)", changes: changes + contact(placement, world))
    case .no(let decliner, let reason):
      placement.status = .declined
      placement.since = world.today
      placement.declinedBy = decliner
      placement.reason = reason
      changes.append(.save(placement))
      let spoken = decliner == .volunteer ? contact(placement, world) : []
      return Write(title: "\(title): declined, \(reason)", changes: changes + spoken)
    case .later:
      let spoken = contact(placement, world)
      guard !spoken.isEmpty else { throw ActRefused("\(title): spoken to today already, and still open") }
      return Write(title: "\(title): spoken to, still open", changes: spoken)
    case .noReply:
      guard placement.status == .asked else {
        throw ActRefused("\(title) is \(placement.status.text): “no reply” is for people who were asked")
      }
      placement.status = .noReply
      placement.since = world.today
      return Write(title: "\(title): no reply", changes: [.save(placement)])
    }
  }

  /// Records the same answer of several people as one write.
  static func write(_ ids: [Identifier<Placement>], _ answer: Answer, world: World) throws(ActRefused)
    -> Write
  {
    var changes: [Change] = []
    var spoken: Set<Identifier<Volunteer>> = []
    for id in ids {
      for change in try write(id, answer, world: world).changes {
        // Somebody with two placements is spoken to once.
        if case .save(.volunteer(let volunteer)) = change, !spoken.insert(volunteer.id).inserted { continue }
        changes.append(change)
      }
    }
    return Write(title: "\(ids.count.grouped) placements: \(answer.text)", changes: changes)
  }

  /// An answer is a conversation: the day of last contact follows it.
  private static func contact(_ placement: Placement, _ world: World) -> [Change] {
    guard var volunteer = world.snapshot.volunteer(placement.volunteer), volunteer.lastContact != world.today
    else { return [] }
    volunteer.lastContact = world.today
    return [.save(volunteer)]
  }
}
