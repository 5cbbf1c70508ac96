import Foundation
import Matching
import Testing

@testable import Records

@Suite("Importing published activities")
struct ImportActivitiesTests {
  private let document = """
    {
     "@context": {"@base": "https://id.volunteeringdata.io/"},
     "@graph": [
      {"id": "o1", "type": "Organisation", "label": "Huyton &amp; Prescot Food Bank\\r\\n"},
      {
       "id": "1", "type": "Activity", "label": " Packing &#8211; Tuesdays\\r\\nStation Road\\r\\n", "organisation": "o1",
       "description": "<p>Pack boxes.</p><p>Tea &lt;and&gt; cake</p>", "cause": ["cause/AntiPoverty"],
       "allowsRemoteParticipation": false, "applyLink": "https://volunteer.example.org/1", "accessibility": ["ExpensesPaid"],
       "session": [
        {"id": "s1", "location": [{"locationType": "In Person", "address": " Station Road ", "latitude": 53.41, "longitude": -2.84}],
         "time": [{"begining": "2026-12-01T10:00:00", "end": "2026-12-01T12:00:00"}]},
        {"id": "s2", "location": {"address": "Station Road", "latitude": 53.41, "longitude": -2.84},
         "time": {"beginning": "2026-12-08T10:00:00", "end": "2026-12-08T12:00:00"}},
        {"id": "s3", "location": [], "time": [{"begining": "2026-12-15T10:00:00", "end": "2026-12-15T12:00:00"},
         {"begining": "rubbish", "end": "2026-12-15T12:00:00"}]}
       ]
      },
      {
       "id": "2", "type": ["Activity"], "label": "Treasurer", "organisation": "117D0DAA-71A0-49D9", "applyLink": "https://volunteer.example.org/2",
       "allowsRemoteParticipation": true, "session": [
        {"id": "s4", "location": [{"address": "", "latitude": 0, "longitude": 0}],
         "time": [{"begining": "2025-12-05T09:00:00", "end": "2026-05-14T05:00:00"}]}]
      },
      {"id": "3", "type": "Activity", "label": "Gardener", "organisation": "o1", "session": []},
      {"id": "4", "type": "Activity", "label": " \\r\\n", "organisation": "o1", "session": []}
     ]
    }
    """

  @Test("Activities become needs; what the file lacks is unknown and summed up")
  func activities() throws {
    let bench = try ImportBench()
    let report = try bench.take(document, name: "activities.jsonld")
    #expect(report.kind == .needs)
    #expect(report.counts == [3, 0, 0, 1], "\(report.lines)")
    #expect(report.problems.first?.message == "has no label")
    let snapshot = try bench.store.snapshot()
    let packing = try #require(snapshot.needs.first)
    #expect(packing.reference == Reference(source: "id.volunteeringdata.io", code: "1"))
    #expect(packing.title == "Packing – Tuesdays, Station Road")
    #expect(packing.notes.hasPrefix("Pack boxes.\nTea <and> cake\nApply: https://volunteer.example.org/1"))
    #expect(packing.pattern == .weekly)
    #expect(packing.slots?.text == "Tue morning")
    #expect(packing.weeklyMinutes == 120)
    #expect(packing.places == 1)
    #expect(packing.paysExpenses == true)
    #expect(packing.cause.map { snapshot.vocabulary.name($0) } == "Anti poverty")
    let service = try #require(snapshot.service(packing.service))
    #expect(service.name == "Huyton & Prescot Food Bank, Station Road")
    #expect(service.place == Place(latitude: 53_410_000, longitude: -2_840_000))
    #expect(snapshot.organisation(service.organisation)?.name == "Huyton & Prescot Food Bank")

    let treasurer = snapshot.needs[1]
    #expect(treasurer.isRemote)
    #expect(!treasurer.isOpen)
    #expect(treasurer.slots == nil)
    #expect(treasurer.end == Day(iso: "2026-05-14"))
    let unnamed = snapshot.service(treasurer.service).flatMap { snapshot.organisation($0.organisation) }
    #expect(
      unnamed?.name == "Organisation 117D0DAA… (name not in the file; applications at volunteer.example.org)")
    #expect(snapshot.service(treasurer.service)?.place == nil)

    let gardener = snapshot.needs[2]
    #expect(gardener.isOpen)
    #expect(gardener.slots == nil)
    #expect(gardener.start == nil)
    func times(_ text: String) -> Int? { report.notices.first { $0.text.contains(text) }?.times }
    #expect(times("every session is past") == 1)
    #expect(times("times not known") == 2)
    #expect(times("place not known") == 2)
    #expect(times("how many people") == 3)
    #expect(times("cannot be read") == 1)
  }

  @Test("A second import changes nothing, and keeps what a coordinator has filled in")
  func reimport() throws {
    let bench = try ImportBench()
    try bench.take(document, name: "activities.jsonld")
    #expect(try bench.take(document, name: "activities.jsonld").counts == [0, 0, 3, 1])
    var need = try #require(try bench.store.snapshot().needs.last)
    need.places = 4
    need.slots = Slots(Slot(.friday, .morning))
    need.notes = "Spoke to Ann"
    _ = try bench.store.write("Edit", [.save(need)])
    #expect(try bench.take(document, name: "renamed.json").counts == [0, 0, 3, 1])
    let kept = try bench.store.snapshot().needs.last
    #expect(kept?.places == 4)
    #expect(kept?.slots?.text == "Fri morning")
    #expect(kept?.notes == "Spoke to Ann")
  }

  @Test("Refused activities go to a file with the reason and what they refer to, and come in once corrected")
  func rejects() throws {
    let bench = try ImportBench()
    // Without a base the source is the file's name, which the rejects' own name must not replace.
    let text = document.replacing("{\"@base\": \"https://id.volunteeringdata.io/\"}", with: "{}")
    let report = try bench.take(text, name: "activities.jsonld")
    let name = "activities.jsonld.rejects.jsonld"
    #expect(report.rejectsFile == bench.path(name))
    #expect(report.lines.contains { $0.contains(name) })
    #expect(PrivateFile.mode(of: bench.path(name)) == 0o600)
    #expect(try bench.store.knownFiles().map(\.path) == [bench.path(name)])
    let rejects = try bench.content(name)
    #expect(rejects.contains("\"rejectedBecause\" : \"has no label: give the activity a label\""))
    #expect(!rejects.contains("Gardener"))

    let corrected = rejects.replacing("\" \\r\\n\"", with: "\"Driver\"")
    let second = try bench.take(corrected, name: name)
    #expect(second.counts == [1, 0, 0, 0], "\(second.lines)")
    let snapshot = try bench.store.snapshot()
    let driver = try #require(snapshot.needs.last)
    #expect(driver.reference == Reference(source: "activities", code: "4"))
    let organisation = snapshot.service(driver.service).flatMap { snapshot.organisation($0.organisation) }
    #expect(organisation?.name == "Huyton & Prescot Food Bank")
    #expect(snapshot.organisations.count == 2)
  }

  @Test("A rejects file can go elsewhere, and a preview writes none")
  func rejectsElsewhere() throws {
    let bench = try ImportBench()
    try bench.take(document, name: "activities.jsonld") { $0.isPreview = true }
    #expect(!bench.exists("activities.jsonld.rejects.jsonld"))
    try bench.take(document, name: "activities.jsonld") { $0.rejectsFile = bench.path("refused.json") }
    #expect(bench.exists("refused.json") && !bench.exists("activities.jsonld.rejects.jsonld"))
  }

  @Test("A preview changes nothing")
  func preview() throws {
    let bench = try ImportBench()
    let digest = try bench.store.contentDigest()
    let preview = try bench.take(document, name: "activities.jsonld") { $0.isPreview = true }
    #expect(preview.counts == [3, 0, 0, 1])
    #expect(try bench.store.contentDigest() == digest)
  }

  @Test(
    "Broken JSON says on which line, and nothing traps",
    arguments: [
      ("{\n \"@graph\": [\n  {\"id\": tru}\n ]\n}", 3), ("{\n \"@graph\": [\n", 3), ("[", 1),
    ])
  func broken(text: String, line: Int) throws {
    let bench = try ImportBench()
    let failure = #expect(throws: ImportFailure.self) { try bench.take(text, name: "activities.jsonld") }
    guard case .badData(_, line, _, _)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test(
    "JSON of any other shape is refused or passed over, never a trap",
    arguments: [
      "{}", "[]", "[1, null, \"x\"]", "{\"@graph\": 5}", "{\"@graph\": [{\"type\": \"Organisation\"}]}",
      "{\"@graph\": [{\"type\": \"Activity\", \"session\": 5, \"label\": {\"x\": []}}]}",
      "{\"@graph\": [{\"type\": \"Activity\", \"id\": 7, \"label\": \"x\", \"session\": [null, 5, {\"time\": [[]]}], \"organisation\": {}}]}",
      "{\"@graph\": [{\"type\": \"Activity\", \"id\": \"7\", \"label\": \"x\", \"session\": [{\"location\": [{\"latitude\": 1e99, \"longitude\": \"a\"}]}]}]}",
    ])
  func anyShape(text: String) throws {
    let bench = try ImportBench()
    _ = try? bench.take(text, name: "activities.jsonld")
  }

  @Test(
    "A cut-off document never traps, wherever it is cut",
    arguments: stride(from: 0, to: 2000, by: 37).map { $0 })
  func cutOff(length: Int) throws {
    let bench = try ImportBench()
    _ = try? bench.take(String(document.prefix(length)), name: "activities.jsonld")
  }

  private static let published = URL(fileURLWithPath: #filePath)
    .appending(path: "../../../../../../shared/data/volunteering-data-standard/activities.jsonld")
    .standardizedFileURL.path

  @Test(
    "The published sample comes in whole: 128 needs, and an import again changes nothing",
    .enabled(if: FileManager.default.fileExists(atPath: published)))
  func publishedSample() throws {
    let bench = try ImportBench()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.published))
    #expect(try bench.take(bytes, name: "activities.jsonld").counts == [128, 0, 0, 0])
    #expect(try bench.take(bytes, name: "activities.jsonld").counts == [0, 0, 128, 0])
    let needs = try bench.store.snapshot().needs
    // No slot is invented: only activities with a session of at most 12 hours within a day have one.
    #expect(needs.count { $0.slots != nil } <= 30)
    #expect(needs.allSatisfy { !$0.title.contains("\r") && !$0.title.contains("\n") })
    let ward = try #require(needs.first { $0.title.hasPrefix("Ward Visitor") })
    #expect(ward.pattern == .weekly)
    #expect(ward.slots?.contains(Slots(Slot(.monday, .morning))) == true)
    #expect(ward.weeklyMinutes == nil)
  }

  @Test("A service gets the area whose centroid is nearest within 3 km, unless somebody said which it is in")
  func nearestArea() throws {
    let bench = try ImportBench()
    try bench.take(document, name: "activities.jsonld")
    #expect(try bench.store.snapshot().services.allSatisfy { $0.area == nil })
    try bench.take(
      "code,name,lat,long,decile,edition\nE1,Far,53.43,-2.84,9,x\nE2,Near,53.415,-2.84,1,x\nE3,Out,52,-2.84,5,x\n",
      name: "areas.csv", as: .areas)
    let report = try bench.take(document, name: "activities.jsonld")
    func times(_ text: String) -> Int? { report.notices.first { $0.text.contains(text) }?.times }
    #expect(times("centroid is nearest") == 1)
    #expect(times("needs without an area") == 2)
    var snapshot = try bench.store.snapshot()
    let packing = try #require(snapshot.service(snapshot.needs[0].service))
    #expect(packing.area.flatMap { snapshot.area($0)?.code } == "E2")
    var corrected = packing
    corrected.area = snapshot.areas.first { $0.code == "E1" }?.id
    try bench.store.write("Correct the area", [.save(corrected)])
    try bench.take(document, name: "activities.jsonld")
    snapshot = try bench.store.snapshot()
    #expect(snapshot.service(packing.id)?.area == corrected.area)
  }

  @Test("Beyond 3 km from every centroid no area is inferred")
  func noNearArea() throws {
    let place = try #require(Place(latitude: 53_410_000, longitude: -2_840_000))
    func nearest(_ latitude: Int32) -> Identifier<Area>? {
      NearestArea([
        Area(
          id: Identifier(4), code: "E4", name: "East",
          centroid: Place(latitude: latitude, longitude: -2_840_000))
      ])(place)
    }
    #expect(nearest(53_436_000) == Identifier(4))
    #expect(nearest(53_438_000) == nil)
  }
}
