@testable import Matching

extension TinyWorld {
  /// The same world as if its rows had arrived in another order, from other kinds of provider.
  func permuted(seed: UInt64) -> TinyWorld {
    var random = SeededGenerator(seed: seed)
    var other = self
    let order = services.indices.shuffled(using: &random)
    other.services = order.map { services[$0] }
    other.levels = order.map { levels[$0] }
    other.needs.shuffle(using: &random)
    other.volunteers.shuffle(using: &random)
    other.placements.shuffle(using: &random)
    other.decisions.shuffle(using: &random)
    let service = Self.renumbered(other.services.map(\.id))
    let need = Self.renumbered(other.needs.map(\.id))
    let volunteer = Self.renumbered(other.volunteers.map(\.id))
    func moved(_ pairing: Pairing) -> Pairing {
      Pairing(
        volunteer: volunteer[pairing.volunteer, default: pairing.volunteer],
        need: need[pairing.need, default: pairing.need])
    }
    for row in other.services.indices {
      other.services[row].id = Identifier(Int64(row + 1))
      other.services[row].providerType = random.pick(ProviderType.allCases)
    }
    for row in other.needs.indices {
      other.needs[row].id = Identifier(Int64(row + 1))
      other.needs[row].service = service[other.needs[row].service, default: other.needs[row].service]
    }
    for row in other.volunteers.indices { other.volunteers[row].id = Identifier(Int64(row + 1)) }
    for row in other.placements.indices {
      let placement = other.placements[row]
      let pairing = moved(Pairing(volunteer: placement.volunteer, need: placement.need))
      other.placements[row] = Placement(
        id: Identifier(Int64(row + 1)), volunteer: pairing.volunteer, need: pairing.need,
        status: placement.status, since: placement.since)
      other.placements[row].slot = placement.slot
    }
    for row in other.decisions.indices {
      other.decisions[row].id = Identifier(Int64(row + 1))
      other.decisions[row].pairing = moved(other.decisions[row].pairing)
    }
    other.inForce = inForce.map(moved).shuffled(using: &random)
    return other
  }

  private static func renumbered<Record>(
    _ old: [Identifier<Record>]
  ) -> [Identifier<Record>: Identifier<Record>] {
    Dictionary(uniqueKeysWithValues: old.enumerated().map { ($1, Identifier(Int64($0 + 1))) })
  }
}

extension Plan {
  /// Everything that a coordinator sees of the plan, by names.
  func listing(in snapshot: Snapshot) -> [String] {
    let pairs = pairs.map {
      "\(snapshot.title(of: $0.pairing)) \($0.points) \($0.slot?.text ?? "-") \($0.origin) \($0.isShortTerm) "
        + "\($0.isFirstTimer) \($0.isInPlanInForce)"
    }
    return pairs + conflicts.map { $0.sentence(in: snapshot) }
      + ["\(objective) \(changes) \(proof)"]
  }
}
