import Matching

@testable import Records

extension DemoWorld {
  /// A digest of what makes a world, the same in every process: FNV-1a over its text, record by record.
  var digest: UInt64 {
    var digest = Fingerprint()
    for area in areas {
      digest.add("\(area.code) \(area.name) \(area.deciles.overall ?? 0) \(text(area.centroid))")
    }
    for organisation in organisations {
      digest.add("\(organisation.name) \(organisation.phone) \(organisation.insuranceExpires?.iso ?? "-")")
    }
    for service in services {
      digest.add("\(service.name) \(text(service.place)) \(service.paidPosts.count)")
    }
    for need in needs {
      digest.add("\(need.reference.code) \(need.title) \(need.places) \(need.slots?.rawValue ?? 0)")
      digest.add("\(need.whoGoesWithout) \(need.requiredSkills)")
    }
    for person in volunteers {
      digest.add(
        "\(person.reference.code) \(person.name) \(person.email) \(person.phone) \(text(person.place))")
      digest.add("\(person.slots?.rawValue ?? 0) \(person.status) \(person.checks.count) \(person.ownWords)")
      digest.add("\(person.skills.map { "\($0.skill) \($0.level)" })")
    }
    for placement in placements {
      digest.add("\(placement.volunteer) \(placement.need) \(placement.status) \(placement.since.iso)")
    }
    for decision in decisions {
      digest.add("\(decision.kind) \(decision.pairing.volunteer) \(decision.pairing.need)")
    }
    return digest.value
  }

  private func text(_ place: Place?) -> String { place.map { "\($0.latitude) \($0.longitude)" } ?? "-" }
}

/// Fowler, Noll and Vo's hash, version 1a, 64 bits.
private struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value = (value ^ 10) &* 0x0000_0100_0000_01b3
  }
}
