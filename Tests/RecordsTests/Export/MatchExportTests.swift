import Matching
import Testing

@testable import Records

@Suite("Matches, for each who may see them")
struct MatchExportTests {
  /// Somebody in every status, and people whom nobody may be told of.
  private static var world: ExportWorld {
    var world = ExportWorld()
    for status in PlacementStatus.allCases { world.add("At \(status.rawValue)", status) }
    world.add("Held Back", .started) { $0.hold = Hold(lead: "Ruth Okafor", since: ExportWorld.today) }
    world.add("Opted Out", .started) { $0.status = .optedOut }
    world.add("No Consent", .started) { $0.consent = .withdrawn(ExportWorld.today) }
    world.add("Free Person", nil)
    return world
  }

  @Test("A host sees agreed contact and role of people who said yes to it, and nobody else")
  func host() {
    let table = Self.world.table(.host)
    #expect(
      table.columns == [
        "organisation", "service", "role", "times", "start", "volunteer", "contact", "status",
      ])
    #expect(
      Set(table.column("volunteer"))
        == ["At introduced", "At agreed", "At clearing", "At started", "At paused"])
    #expect(table.column("contact").allSatisfy { $0.hasPrefix("0151") })
    for secret in ["V1", "@post.example", "fit", "points"] { #expect(!table.everything.contains(secret)) }
  }

  @Test("A host sees its own organisation’s people alone where it is named")
  func oneHost() {
    var world = Self.world
    world.add("Elsewhere", .started, in: 2)
    #expect(world.table(.host, organisation: Identifier(2)).column("volunteer") == ["Elsewhere"])
    #expect(!world.table(.host, organisation: Identifier(1)).column("volunteer").contains("Elsewhere"))
  }

  @Test("A host is given the contact that the person prefers")
  func preferred() {
    var world = ExportWorld()
    world.add("By Post", .agreed) {
      $0.preferredContact = .email
    }
    world.add("No Phone", .agreed) { $0.phone = "" }
    #expect(world.table(.host).column("contact") == ["v1@post.example", "v2@post.example"])
  }

  @Test("A mail merge has its fields, and nobody on a hold, opted out or without consent")
  func mail() {
    let table = Self.world.table(.mail)
    #expect(
      table.columns == [
        "name", "email", "phone", "preferred contact", "role", "service", "organisation", "address", "times",
        "start", "status",
      ])
    let names = Set(table.column("name"))
    #expect(names.isDisjoint(with: ["Held Back", "Opted Out", "No Consent", "Free Person", "At ended"]))
    #expect(names.contains("At asked"))
    #expect(table.column("address").allSatisfy { $0 == "1 High Street" })
  }

  @Test(
    "Internal carries references, names, service, need, times, start, status, points, fit, parts, flags, policy"
  )
  func internalColumns() {
    let columns = Self.world.table(.internal).columns
    for column in [
      "volunteer reference", "volunteer", "need reference", "need", "service", "organisation", "times",
      "start",
      "status", "points", "fit", "flags", "prompts", "warnings on the service", "policy version",
      "short-term",
      "pinned",
    ] { #expect(columns.contains(column), "\(column)") }
    for score in ScoreName.allCases { #expect(columns.contains("points for \(score.title)")) }
  }

  @Test("Internal leaves out people who opted out, and tells of a person on a hold only whom to speak to")
  func internalRows() {
    let table = Self.world.table(.internal)
    #expect(!table.everything.contains("Opted Out"))
    let row = table.column("volunteer").firstIndex(of: "Held Back")
    #expect(row.map { table.column("status")[$0] } == "speak to Ruth Okafor")
    for column in ["points", "fit", "flags", "since", "times", "need", "service", "start"] {
      #expect(row.map { table.column(column)[$0] } == "", "\(column) is told of a person on a hold")
    }
    #expect(!table.column("volunteer").contains("At ended"))
    #expect(table.column("volunteer").contains("At proposed"))
  }

  @Test(
    "Each row’s parts add up to its points, and points to its fit", arguments: DemoSample.allCases.prefix(1))
  func addsUp(sample: DemoSample) throws {
    let context = MatchingContext(snapshot: sample.snapshot, today: DemoSample.today)
    let baseline = RelianceBaseline(of: sample.snapshot, today: DemoSample.today)
    let plan = try PlanSession(context, shortTermLevels: baseline.shortTermLevels).plan
    let table = MatchExport.table(
      .internal, context: context, plan: plan, reliance: Reliance(baseline, adding: plan.pairs.map(\.pairing))
    )
    #expect(table.rows.count >= plan.pairs.count)
    var checked = 0
    for row in table.rows.indices where !table.column("points")[row].isEmpty {
      let points = Int(table.rows[row][table.columns.firstIndex(of: "points") ?? 0].characters) ?? -1
      let parts = ScoreName.allCases.map { score in
        Int(table.rows[row][table.columns.firstIndex(of: "points for \(score.title)") ?? 0].characters) ?? 0
      }
      #expect(parts.reduce(0, +) == points, "row \(row)")
      let tenths = context.policy.fitTenths(points: points)
      #expect(
        table.rows[row][table.columns.firstIndex(of: "fit") ?? 0].characters
          == "\(tenths / 10).\(tenths % 10)")
      checked += 1
      if checked == 400 { break }
    }
    #expect(checked > 100)
    #expect(Set(table.column("policy version")) == ["\(plan.policyVersion)"])
  }

  @Test("Every pair of the plan has one row, and a pair that is held already has one, not two")
  func once() throws {
    let world = Self.world
    let plan = try world.plan()
    let table = world.table(.internal, plan: plan)
    let pairs = zip(table.column("volunteer reference"), table.column("need reference")).map { "\($0) \($1)" }
    #expect(Set(pairs).count == pairs.count)
    #expect(table.column("volunteer").contains("Free Person"))
    let columns = world.table(.internal, plan: plan).columns
    #expect(table.rows.allSatisfy { $0.count == columns.count })
  }

  @Test("Rows come in the order of references, whatever the order of records")
  func order() {
    let table = Self.world.table(.internal)
    let references = table.column("volunteer reference")
    #expect(references == references.sorted())
  }
}
