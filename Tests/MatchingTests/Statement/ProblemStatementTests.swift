import Foundation
import Testing

@testable import Matching

@Suite("The problem as others read it")
struct ProblemStatementTests {
  @Test("The objective and the changes of the plan follow from what is stated", arguments: 0..<10)
  func addsUp(block: Int) throws {
    for seed in block * 40..<(block + 1) * 40 {
      let statement = try TinyWorld(seed: UInt64(seed), volunteers: 3...12, needs: 2...6).session().statement
      let chosen = statement.choices.map { statement.pairs[$0.pair] }
      let steps = statement.needs.enumerated().map { row, need in
        need.steps.dropFirst(need.heldPlaces).prefix(chosen.count { $0.need == row }).reduce(0, +)
      }
      let kept = chosen.count(where: \.isInForce)
      #expect(
        chosen.reduce(0) { $0 + $1.worth } + steps.reduce(0, +) == statement.objective, "seed \(seed)")
      #expect(chosen.count + statement.inForceCount - 2 * kept == statement.changes, "seed \(seed)")
      #expect(
        statement.pairs.indices.filter { statement.pairs[$0].isPinned && !isChosen($0, statement) } == [])
    }
  }

  @Test("Every pair that rules allow is stated once, with its own volunteer and need")
  func statesEveryPair() throws {
    for seed in 0..<60 {
      let world = TinyWorld(seed: UInt64(seed), volunteers: 3...8, needs: 2...5)
      let (session, snapshot) = (try world.session(), world.snapshot)
      let statement = session.statement
      let stated = statement.pairs.map {
        statement.volunteers[$0.volunteer].reference + " " + statement.needs[$0.need].reference
      }
      var expected: Set<String> = []
      for volunteer in snapshot.volunteers {
        for need in snapshot.needs {
          let pairing = Pairing(volunteer: volunteer.id, need: need.id)
          let isEligible = try #require(session.context.assess(pairing)).isEligible
          if isEligible || session.plan.pair(pairing) != nil {
            expected.insert("test::\(volunteer.reference.code) test::\(need.reference.code)")
          }
        }
      }
      #expect(Set(stated) == expected && stated.count == expected.count, "seed \(seed)")
    }
  }

  @Test("The JSON is well formed, keeps every figure, and names nobody")
  func isReadable() throws {
    var world = PlanExample()
    world.volunteers[0].reference.code = "A \"quoted\"\\\u{7}\u{9B}"
    world.decide(.veto, PlanExample.tom, PlanExample.visits)
    let statement = try world.session().statement
    let bytes = statement.json()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("Amina") && !text.contains("Tom") && !text.contains("Jo Bell"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    let object = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["objective"] as? Int == statement.objective)
    #expect(object["goal"] as? String == "points" && object["version"] as? Int == 1)
    let volunteers = try #require(object["volunteers"] as? [String: Any])
    let rows = try #require(volunteers["rows"] as? [[Any]])
    #expect(rows.map { $0[0] as? String } == statement.volunteers.map(\.reference))
    #expect(rows[0][0] as? String == "test::A \"quoted\"\\\u{7}\u{9B}")
    for name in ["volunteers", "services", "needs", "pairs", "vetoes", "plan"] {
      let table = try #require(object[name] as? [String: Any])
      let columns = try #require(table["columns"] as? [String])
      #expect((table["rows"] as? [[Any]])?.allSatisfy { $0.count == columns.count } == true, "\(name)")
    }
    let vetoes = try #require((object["vetoes"] as? [String: Any])?["rows"] as? [[Int]])
    #expect(vetoes == [[1, 1]])
  }

  @Test("People whom no pair is about are not in it, with or without a veto")
  func leavesOthersOut() throws {
    var world = PlanExample()
    world.volunteers[1].status = .optedOut
    world.decide(.veto, PlanExample.tom, PlanExample.visits)
    let statement = try world.session().statement
    #expect(statement.volunteers.map(\.reference) == ["test::V1", "test::V3"])
    #expect(statement.vetoes.isEmpty)
  }

  private func isChosen(_ pair: Int, _ statement: ProblemStatement) -> Bool {
    statement.choices.contains { $0.pair == pair }
  }
}
