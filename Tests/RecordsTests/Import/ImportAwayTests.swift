import Matching
import Testing

@testable import Records

@Suite("People whom no file brings back, whatever its name")
struct ImportAwayTests {
  private static let header = "reference,name,email,phone,consent,status\n"
  private static let amina = "V1,Amina Yusuf,amina@example.org,07700 900123,yes,"

  private func bench(optedOut: Bool = true) throws -> ImportBench {
    let bench = try ImportBench()
    try bench.take(Self.header + Self.amina + (optedOut ? "opted out\n" : "active\n"))
    return bench
  }

  @Test("Somebody who opted out stays away from a renamed file, and the report says where and what to do")
  func renamedFile() throws {
    let bench = try bench()
    let report = try bench.take(
      Self.header + "V2,Tom Reece,,,yes,\nV1,amina  YUSUF,,,yes,active\n", name: "people-march.csv")
    #expect(report.counts == [1, 0, 0, 0])
    #expect(report.leftAlone == 1)
    let notice = try #require(report.notices.first { $0.text.contains("opted out") })
    #expect(notice.line == 3)
    #expect(
      notice.text.contains("under V1 of people: if this is somebody else, give the row another reference"))
    #expect(try bench.store.snapshot().volunteers.map(\.name) == ["Amina Yusuf", "Tom Reece"])
  }

  @Test(
    "Somebody who opted out is known by name and telephone, or name and mail address, under another reference",
    arguments: ["X9,Amina Yusuf,,+44 7700 900123,yes,", "X9,Amina Yusuf,AMINA@example.org,,yes,"])
  func sameContact(row: String) throws {
    let bench = try bench()
    let report = try bench.take(Self.header + row + "\n", name: "other.csv")
    #expect(report.counts == [0, 0, 0, 0])
    #expect(report.leftAlone == 1)
    #expect(try bench.store.snapshot().volunteers.count == 1)
  }

  @Test(
    "A withdrawn consent and a safeguarding hold are not undone by a double",
    arguments: [
      "consent\nV1,Amina Yusuf,1990-01-01,withdrawn 2026-05-01\n",
      "hold lead\nV1,Amina Yusuf,1990-01-01,Jo Bell\n",
    ])
  func otherReasons(ending: String) throws {
    let bench = try ImportBench()
    try bench.take("reference,name,dob," + ending)
    let report = try bench.take(
      "reference,name,dob,consent\nV1,Amina Yusuf,1990-01-01,yes\n", name: "other.csv")
    #expect(report.leftAlone == 1)
    #expect(report.notices.contains { $0.text.contains("under V1 of people") })
    #expect(try bench.store.snapshot().volunteers.count == 1)
  }

  @Test(
    "Somebody else is let in: the same reference with another name, the same name with another reference",
    arguments: ["V1,Tom Reece,amina@example.org,07700 900123,yes,", "V2,Amina Yusuf,,,yes,"])
  func somebodyElse(row: String) throws {
    for erases in [false, true] {
      let bench = try bench()
      if erases { _ = try bench.store.erase(Reference(source: "people", code: "V1")) }
      #expect(try bench.take(Self.header + row + "\n", name: "other.csv").counts == [1, 0, 0, 0])
    }
  }

  @Test(
    "An erased person stays away from a renamed file, under the same reference or another one",
    arguments: [
      "V1,Amina Yusuf,,,yes,", "X9,Amina Yusuf,amina@example.org,,yes,", "X9,amina yusuf,,07700900123,yes,",
    ])
  func erased(row: String) throws {
    let bench = try bench(optedOut: false)
    _ = try bench.store.erase(Reference(source: "people", code: "V1"))
    let report = try bench.take(Self.header + row + "\n", name: "people-march.csv")
    #expect(report.counts == [0, 0, 0, 0])
    #expect(report.leftAlone == 1)
    #expect(report.notices.map(\.line) == [2])
    #expect(try bench.store.snapshot().volunteers.isEmpty)
  }

  @Test("A row that is left alone leaves no words of its own behind")
  func leavesNoWords() throws {
    let bench = try bench()
    try bench.take("reference,name,skills,consent\nV1,Amina Yusuf,juggling,yes\n", name: "other.csv")
    #expect(try bench.store.snapshot().vocabulary.terms(of: .skill).isEmpty)
  }
}
