import Foundation
import Matching
import Records
import Testing

@testable import VolunteerTUI

@Suite("Making a demo near a file")
struct DemoMakerTests {
  private let today = Day(20_781)

  private func make(near file: String, in folder: CommandFolder) throws {
    _ = try DemoMaker.make(
      at: folder.path + "/new/demo.sqlite", size: .small, seed: 1, near: file, user: "jo", today: today)
  }

  @Test(
    "A file that gives no needs is refused as bad data, and nothing is left of it",
    arguments: [
      "reference,name,dob,consent\nV1,Real Person,1990-01-01,yes\n",
      "reference,title,service,places,urgency\nN1,Reading helper,Nowhere,1,2\n",
    ])
  func noNeeds(text: String) throws {
    let folder = try CommandFolder()
    let file = try folder.write(text, to: "file.csv")
    let failure = #expect(throws: ProgramFailure.self) { try make(near: file, in: folder) }
    #expect(failure?.status == .badData)
    #expect(failure?.sentence.contains("gives no needs") ?? false)
    #expect(try folder.content == ["file.csv"])
  }

  @Test("Published activities give needs with invented people around them")
  func activities() throws {
    let folder = try CommandFolder()
    let file = try folder.write(
      """
      {"@context": {"@base": "https://example.org/"}, "@graph": [{"id": "1", "type": "Activity", "label": "Reading helper"}]}
      """, to: "activities.jsonld")
    try make(near: file, in: folder)
    let store = try Store.open(folder.path + "/new/demo.sqlite", as: "jo")
    defer { try? store.close() }
    #expect(try store.snapshot().needs.map(\.title) == ["Reading helper"])
    #expect(try store.snapshot().volunteers.count == 100)
  }
}
