import Testing

@testable import Matching

@Suite("A snapshot that follows another")
struct FollowingSnapshotTests {
  @Test("Edits lead to what the same records make from scratch, and every record that differs is told")
  func edits() {
    for seed in 1...12 as ClosedRange<UInt64> {
      var world = RandomWorld(seed: seed)
      var snapshot = world.snapshot(volunteers: 20, needs: 8, placements: 40)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<25 {
        let edits = RandomEdits.some(of: snapshot, &random)
        let (after, changes) = snapshot.applying(edits)
        expectSame(after, RandomEdits.fromScratch(after))
        expectTold(changes, from: snapshot, to: after)
        snapshot = after
      }
    }
  }

  private func expectSame(_ one: Snapshot, _ other: Snapshot) {
    #expect(one.volunteers == other.volunteers)
    #expect(one.needs == other.needs)
    #expect(one.services == other.services)
    #expect(one.placements == other.placements)
    #expect(one.decisions == other.decisions)
    for volunteer in one.volunteers {
      #expect(one.position(of: volunteer.id) == other.position(of: volunteer.id))
      #expect(one.placementPositions(of: volunteer.id) == other.placementPositions(of: volunteer.id))
    }
    for need in one.needs {
      #expect(one.position(of: need.id) == other.position(of: need.id))
      #expect(one.placementPositions(in: need.id) == other.placementPositions(in: need.id))
    }
    for service in one.services {
      #expect(one.needPositions(of: service.id) == other.needPositions(of: service.id))
    }
    for placement in one.placements { #expect(one.placement(placement.id) == placement) }
  }

  private func expectTold(_ changes: SnapshotChanges, from one: Snapshot, to other: Snapshot) {
    for id in Set(one.volunteers.map(\.id) + other.volunteers.map(\.id))
    where one.volunteer(id) != other.volunteer(id) { #expect(changes.volunteers.contains(id)) }
    for id in Set(one.needs.map(\.id) + other.needs.map(\.id)) where one.need(id) != other.need(id) {
      #expect(changes.needs.contains(id))
    }
    for id in Set(one.services.map(\.id) + other.services.map(\.id))
    where one.service(id) != other.service(id) { #expect(changes.services.contains(id)) }
    let pairings = Set(
      (Array(one.placements) + other.placements).map {
        Pairing(volunteer: $0.volunteer, need: $0.need)
      })
    for pairing in pairings {
      func placements(_ snapshot: Snapshot) -> [Placement] {
        snapshot.placements.filter { $0.volunteer == pairing.volunteer && $0.need == pairing.need }
      }
      if placements(one) != placements(other) { #expect(changes.pairings.contains(pairing)) }
    }
    for pairing in Set((Array(one.decisions) + other.decisions).map(\.pairing)) {
      func decisions(_ snapshot: Snapshot) -> [Decision] {
        snapshot.decisions.filter { $0.pairing == pairing }
      }
      if decisions(one) != decisions(other) { #expect(changes.pairings.contains(pairing)) }
    }
  }
}

/// Edits of every kind, as they come to a snapshot.
enum RandomEdits {
  /// One to three edits.
  static func some(of snapshot: Snapshot, _ random: inout SeededGenerator) -> SnapshotEdits {
    var edits = SnapshotEdits(of: snapshot)
    for _ in 0..<(1 + random.next() % 3) {
      switch random.next() % 10 {
      case 0:
        if var one = any(snapshot.volunteers, &random) {
          one.rolesAtOnce = 1 + one.rolesAtOnce % 3
          one.name += "!"
          edits.volunteers.append(Replacement(of: one.id, by: one))
        }
      case 1:
        if let one = any(snapshot.volunteers, &random), random.next() % 3 == 0 {
          edits.volunteers.append(Replacement(of: one.id, by: nil))
        }
      case 2:
        if let one = any(snapshot.volunteers, &random) {
          let new = Volunteer(
            id: Identifier((snapshot.volunteers.last?.id.value ?? 0) + 1),
            reference: Reference(source: "new", code: one.reference.code), name: one.name)
          edits.volunteers = [Replacement(of: new.id, by: new)]
        }
      case 3:
        if var one = any(snapshot.needs, &random) {
          one.places += 1
          edits.needs.append(Replacement(of: one.id, by: one))
        }
      case 4:
        if var one = any(snapshot.needs, &random), let service = any(snapshot.services, &random) {
          one.service = service.id
          edits.needs.append(Replacement(of: one.id, by: one))
        }
      case 5:
        if let one = any(snapshot.needs, &random), random.next() % 3 == 0 {
          edits.needs.append(Replacement(of: one.id, by: nil))
        }
      case 6:
        if var one = any(snapshot.services, &random) {
          one.isVolunteerLed.toggle()
          edits.services.append(Replacement(of: one.id, by: one))
        }
      case 7:
        if var one = any(snapshot.placements, &random), let other = any(snapshot.needs, &random) {
          if random.next() % 4 == 0 { one.need = other.id }
          one.status = PlacementStatus.allCases[Int(random.next() % 12)]
          edits.placements.append(Replacement(of: one.id, by: random.next() % 4 == 0 ? nil : one))
        }
      case 8:
        if let one = any(snapshot.volunteers, &random), let need = any(snapshot.needs, &random) {
          let new = Placement(
            id: Identifier((snapshot.placements.last?.id.value ?? 0) + 1), volunteer: one.id, need: need.id,
            status: .asked, since: Day(20_000))
          edits.placements = [Replacement(of: new.id, by: new)]
        }
      default:
        if let one = any(snapshot.volunteers, &random), let need = any(snapshot.needs, &random) {
          if let old = any(snapshot.decisions, &random), random.next() % 2 == 0 {
            edits.decisions.append(Replacement(of: old.id, by: nil))
          } else {
            let new = Decision(
              id: Identifier((snapshot.decisions.last?.id.value ?? 0) + 1),
              kind: random.next() % 2 == 0 ? .pin : .veto,
              pairing: Pairing(volunteer: one.id, need: need.id), reason: "because", since: Day(20_000))
            edits.decisions = [Replacement(of: new.id, by: new)]
          }
        }
      }
    }
    return edits
  }

  /// The same records, gathered anew.
  static func fromScratch(_ snapshot: Snapshot) -> Snapshot {
    Snapshot(
      vocabulary: snapshot.vocabulary, areas: snapshot.areas, organisations: snapshot.organisations,
      services: snapshot.services, needs: snapshot.needs, volunteers: snapshot.volunteers,
      placements: snapshot.placements, decisions: snapshot.decisions, planInForce: snapshot.planInForce,
      policy: snapshot.policy)
  }

  private static func any<Record>(_ list: RecordList<Record>, _ random: inout SeededGenerator) -> Record? {
    list.isEmpty ? nil : list[Int(random.next() % UInt64(list.count))]
  }
}
