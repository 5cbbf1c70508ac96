import Foundation
import Testing

@Suite("Commands without a terminal", .enabled(if: ProgramRun.binary != nil, ProgramRun.absence))
struct CommandTests {
  @Test("match prints the plan as CSV with every score’s part, says how good it is, and changes nothing")
  func match() throws {
    let program = try ProgramRun.withRecords()
    let result = try program.run("--today", "2026-11-24", "match")
    #expect(result.status == 0)
    #expect(result.lines.first?.hasPrefix("volunteer reference,volunteer,need reference") == true)
    #expect(result.lines.count == 3)
    #expect(result.output.contains("V1,Amina Yusuf,N1,Tuesday packing"))
    #expect(!result.output.contains("Colm Byrne"))
    #expect(result.messages.contains("2 pairs"))
    #expect(result.messages.contains("optimal, proven"))
    let again = try program.run("--today", "2026-11-24", "match")
    #expect(again.output == result.output)
  }

  @Test("match writes a file whole, its certificate, JSON, and puts the plan in force where it is asked to")
  func matchOutput() throws {
    let program = try ProgramRun.withRecords()
    let result = try program.run(
      "match", "--today", "2026-11-24", "--output", "plan.json", "--format", "json", "--certificate",
      "proof.json",
      "--commit")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    for file in ["plan.json", "proof.json"] {
      _ = try JSONSerialization.jsonObject(with: Data(try program.content(file).utf8))
    }
    let after = try program.run("match", "--today", "2026-11-24")
    #expect(after.messages.contains("0 changes"))
  }

  @Test("match writes the problem for other solvers: whole, to be read by its owner alone, and naming nobody")
  func matchProblem() throws {
    let program = try ProgramRun.withRecords()
    let result = try program.run(
      "match", "--today", "2026-11-24", "--output", "plan.csv", "--write-problem", "problem.json")
    #expect(result.status == 0)
    let text = try program.content("problem.json")
    let problem = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(problem?["format"] as? String == "volunteer-tui problem")
    #expect(!text.contains("Amina") && !text.contains("Prescot"))
    let attributes = try FileManager.default.attributesOfItem(atPath: program.path("problem.json"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try program.run("match", "--output", "plan.csv", "--write-problem", "plan.csv").status == 73)
    #expect(try program.run("match", "--write-problem", "nowhere/problem.json").status == 73)
  }

  @Test("match takes other weights for once, and refuses what is no figure of the policy")
  func matchPolicy() throws {
    let program = try ProgramRun.withRecords()
    let result = try program.run("match", "--today", "2026-11-24", "--policy", "keepBonus=0")
    #expect(result.status == 0)
    #expect(try program.run("match", "--policy", "nonsense=3").status == 64)
    #expect(try program.run("match", "--policy", "keepBonus=much").status == 64)
  }

  @Test("explain says why, why not by rule, and which references there are")
  func explain() throws {
    let program = try ProgramRun.withRecords()
    let why = try program.run("explain", "V1", "N1", "--today", "2026-11-24")
    #expect(why.status == 0)
    #expect(why.output.contains("Amina Yusuf → Tuesday packing"))
    #expect(why.output.contains("In the plan"))
    let whyNot = try program.run("explain", "V3", "N1", "--today", "2026-11-24")
    #expect(whyNot.status == 0)
    #expect(whyNot.output.contains("Not in the plan"))
    let unknown = try program.run("explain", "V9", "N1")
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("V9"))
    #expect(try program.run("explain").status == 64)
    #expect(try program.run("explain", "V1", "N1", "N2").status == 64)
  }

  @Test("explain says of a need alone what keeps people out, or that every place is taken")
  func explainNeed() throws {
    let program = try ProgramRun.withRecords()
    let filled = try program.run("explain", "N1", "--today", "2026-11-24")
    #expect(filled.status == 0, "\(filled.messages)")
    #expect(filled.output.contains("Tuesday packing"))
    #expect(filled.output.contains("Every place is held or planned.") || filled.output.contains("keeps"))
    let unknown = try program.run("explain", "V1")
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("There is no need with the reference “V1”"))
  }

  @Test("reliance speaks in sentences, of one service or all, and as CSV and JSON")
  func reliance() throws {
    let program = try ProgramRun.withRecords()
    let text = try program.run("reliance", "--today", "2026-11-24")
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("All services together"))
    let one = try program.run("reliance", "S1", "--today", "2026-11-24")
    #expect(one.output.contains("Prescot Food Bank"))
    #expect(!one.output.contains("All services"))
    let csv = try program.run("reliance", "--format", "csv", "--today", "2026-11-24")
    #expect(csv.lines.first?.hasPrefix("service reference,service,indicator,level") == true)
    let json = try program.run("reliance", "--format", "json", "--today", "2026-11-24")
    _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect(try program.run("reliance", "S9").status == 66)
    #expect(try program.run("reliance", "--format", "xml").status == 64)
  }

  @Test("export writes each subject, refuses a profile that does not fit, and never half a file")
  func export() throws {
    let program = try ProgramRun.withRecords()
    for subject in [
      "matches", "volunteers", "organisations", "services", "needs", "areas", "warnings", "journal",
    ] {
      let result = try program.run("export", subject, "--today", "2026-11-24")
      #expect(result.status == 0, "\(subject): \(result.messages)")
      #expect(!result.output.isEmpty)
    }
    #expect(try program.run("export", "needs", "--profile", "host").status == 64)
    #expect(try program.run("export", "cats").status == 64)
    let refused = try program.run("export", "needs", "--output", "nowhere/needs.csv")
    #expect(refused.status == 73)
    #expect(refused.messages.contains("nowhere/needs.csv"))
    let written = try program.run("export", "volunteers", "--excel", "--output", "people.csv")
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: program.path("people.csv"))).prefix(3)
        == Data([0xEF, 0xBB, 0xBF]))
    let mode =
      try FileManager.default.attributesOfItem(atPath: program.path("people.csv"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("policy shows every figure, sets some as the next version, and refuses what is not one")
  func policy() throws {
    let program = try ProgramRun.withRecords()
    let shown = try program.run("policy", "show")
    #expect(shown.status == 0)
    #expect(shown.lines.first == "# policy version 1")
    #expect(shown.output.contains("keepBonus=500"))
    let set = try program.run("policy", "set", "keepBonus=450", "spread=12")
    #expect(set.status == 0)
    let after = try program.run("policy")
    #expect(after.output.contains("# policy version 2"))
    #expect(after.output.contains("keepBonus=450") && after.output.contains("spread=12"))
    // Everything that is shown can be set again, and then nothing is changed.
    let lines = after.lines.dropFirst().compactMap { $0.split(separator: " ").first.map(String.init) }
    for line in lines { #expect(try program.run("policy", "set", line).status == 0, "\(line)") }
    #expect(try program.run("policy").lines.first == "# policy version 2")
    #expect(try program.run("policy", "set", "keepBonus=lots").status == 64)
    #expect(try program.run("policy", "set", "keepBonos=1").status == 64)
    #expect(try program.run("policy", "set").status == 64)
  }

  @Test("doctor finds a sound database sound, and a broken one broken")
  func doctor() throws {
    let program = try ProgramRun.withRecords()
    #expect(try program.run("doctor").status == 0)
    try program.write("this is no database, but a text of some length", to: "other.sqlite")
    let other = try program.run("doctor", "--database", "other.sqlite")
    #expect(other.status == 78)
    #expect(other.messages.contains("other.sqlite"))
    #expect(try program.content("other.sqlite") == "this is no database, but a text of some length")
  }
}
