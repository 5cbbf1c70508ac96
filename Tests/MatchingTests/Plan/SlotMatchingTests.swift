import Testing

@testable import Matching

@Suite("Slots for the roles of one person")
struct SlotMatchingTests {
  @Test("A role is taken in wherever there is any way to give each its own slot, and only there")
  func augments() {
    var random = SeededGenerator(seed: 1)
    var moved = 0
    for _ in 0..<2_000 {
      var matching = SlotMatching()
      var taken: [Slots] = []
      var first: Slots = []
      for _ in 0..<5 {
        let wish = Slots(rawValue: .random(in: 0...15, using: &random))
        let hasRoom = Self.fits(taken + [wish], from: 0, [])
        #expect(matching.add(wish) == hasRoom, "\(taken.map(\.text)) and \(wish.text)")
        guard hasRoom else { continue }
        taken.append(wish)
        // What one who never moves a role would do.
        let free = wish.subtracting(first).slots.first
        if let free { first.insert(Slots(free)) } else { moved += 1 }
      }
    }
    #expect(moved > 100, "no role had to be moved")
  }

  private static func fits(_ wishes: [Slots], from role: Int, _ taken: Slots) -> Bool {
    role == wishes.count
      || wishes[role].subtracting(taken).slots.contains {
        fits(wishes, from: role + 1, taken.union(Slots($0)))
      }
  }
}
