import Foundation
import Matching
import Testing

@testable import Records

@Suite("Headers, kinds and mappings")
struct ImportHeadersTests {
  @Test(
    "The kind is told from the headers",
    arguments: [
      (["VOLID", "FIRSTNAME", "SURNAME", "DOB"], [ImportKind.volunteers]),
      (["PROVIDERID", "PROVIDERNAME", "PROVIDERPHONE"], [.organisations]),
      (["PLACEMENTID", "NAME", "STARTDATE", "ENDDATE", "AUTHORISED"], [.needs]),
      (["LSOA11CD", "LSOA11NM", "Lat", "Long", "IMD_decile"], [.areas]),
      (["reference", "name", "organisation", "mentor places"], [.services]), (["foo", "bar"], []),
    ])
  func kinds(headers: [String], expected: [ImportKind]) {
    #expect(KindGuess.kinds(headers) == expected)
  }

  @Test("Headers that fit two kinds are an error that names both")
  func ambiguous() throws {
    let bench = try ImportBench()
    let failure = #expect(throws: ImportFailure.self) {
      try bench.take("reference,name,email,phone\n1,A,,\n")
    }
    #expect(failure?.description.contains("organisations or volunteers") ?? false)
    #expect(failure?.description.contains("--as") ?? false)
    #expect(throws: ImportFailure.unknownKind(file: bench.path("people.csv"), candidates: [])) {
      try bench.take("foo,bar\n1,2\n")
    }
  }

  @Test("A list of attendances is not guessed to be volunteers, though it has names and mail addresses")
  func sessions() {
    let headers = [
      "NAME", "EXTERNAL", "POSTALCODE", "OPPTYPE", "PROVIDERLONGID", "PROVIDERNAME", "EVENTNAME", "STARTDATE",
      "ENDDATE", "VOLID", "STATUS", "VOLLONGID", "FIRSTNAME", "SURNAME", "EMAIL", "MOBILE", "SESSIONNAME",
      "SESSIONID", "SESSIONDATE", "SESSIONSTARTTIME", "SESSIONHOURS", "HOURSLOGGED", "HOURSLOGGEDPROVIDER",
      "ATTENDED", "JOINEDON", "PLACEMENTID", "PROVIDERCHECKED", "TEAMLEADERCHECKED",
    ]
    #expect(KindGuess.kinds(headers) == [])
  }

  @Test("Headers that a mapping file explains count as known")
  func mappedHeaders() {
    let headers = ["reference", "dob", "a", "b", "c", "d"]
    #expect(KindGuess.kinds(headers) == [])
    #expect(KindGuess.kinds(headers, mapped: ["A"]) == [.volunteers])
  }

  @Test("A postcode is the address of a service, and no other file is told that only the postcode is kept")
  func postcodes() throws {
    let bench = try ImportBench()
    let services = try bench.take(
      "reference,name,organisation name,PROVIDERPOSTCODE\nS1,Library,Council,L36 9QQ\n", as: .services)
    #expect(services.notices.allSatisfy { !$0.text.contains("postcode") })
    #expect(try bench.store.snapshot().services.first?.address == "L36 9QQ")
    for (kind, text) in [
      (ImportKind.organisations, "reference,name,PROVIDERPOSTCODE\nO1,Kith,L36 9QQ\n"),
      (.needs, "reference,title,service,POSTALCODE\nN1,Helper,S1,L36 9QQ\n"),
    ] {
      let report = try bench.take(text, as: kind)
      #expect(report.notices.contains { $0.text.hasPrefix("not taken") })
      #expect(report.notices.allSatisfy { !$0.text.contains("only the postcode") }, "\(report.lines)")
    }
  }

  @Test("Rows with fewer cells than the header are counted in the report, from the first on")
  func shortRows() throws {
    let bench = try ImportBench()
    let report = try bench.take("reference,name,dob,consent\nV1,Amina\nV2,Tom,,\nV3,Zoë,1990-01-01\n")
    #expect(report.new == 3)
    #expect(
      report.notices.contains {
        $0.line == 2
          && $0.text == "2 rows have fewer cells than the header: the missing ones change nothing"
      })
  }

  @Test("A row with too many cells reads as a sentence, in the report and in the rejects file")
  func tooManyCells() throws {
    let bench = try ImportBench()
    let report = try bench.take("reference,name,dob,consent\nV1,Amina,,yes,more\n")
    #expect(report.lines[1].contains("“more” goes beyond the last column of the header: put cells"))
    #expect(try bench.content("people.csv.rejects.csv").contains("the row goes beyond the last column"))
  }

  @Test("A file without a reference is refused as a whole, with the remedy")
  func noReference() throws {
    let bench = try ImportBench()
    let failure = #expect(throws: ImportFailure.self) { try bench.take("name,date of birth\nA,1/1/1990\n") }
    #expect(failure?.description.contains("membership number") ?? false)
  }

  @Test("A mapping file names headers, ignores some and gives values that no column has")
  func mapping() throws {
    let bench = try ImportBench()
    try bench.take(
      "reference,name,organisation name\nS1,Library,Council\n", name: "services.csv", as: .services)
    let mapping = bench.path("mapping.txt")
    try Data(
      """
      # how the library's list is to be read
      Nr = reference
      What = title
      Comment = ignore

      service := S1
      """.utf8
    ).write(to: URL(fileURLWithPath: mapping))
    let report = try bench.take("Nr,What,Comment\n1,Reading helper,secret\n", name: "list.csv", as: .needs) {
      $0.mappingFile = mapping
    }
    #expect(report.counts == [1, 0, 0, 0], "\(report.lines)")
    let need = try #require(try bench.store.snapshot().needs.first)
    #expect(need.title == "Reading helper")
    #expect(need.notes.isEmpty)
  }

  @Test(
    "A mapping that asks for what does not exist says on which line",
    arguments: [
      "Nr = reference\nNr2 = title", "Nr = reference\nWhat = colour", "Nr = reference\nnonsense",
      "Nr = reference\n = title",
    ])
  func badMapping(text: String) throws {
    let bench = try ImportBench()
    let mapping = bench.path("mapping.txt")
    try Data(text.utf8).write(to: URL(fileURLWithPath: mapping))
    let failure = #expect(throws: ImportFailure.self) {
      try bench.take("Nr,What\n1,x\n", as: .needs) { $0.mappingFile = mapping }
    }
    guard case .badMapping(mapping, 2, _)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test("No header of a kind means two things")
  func unambiguous() {
    func check<R: ImportableRecord>(_ type: R.Type) {
      var seen: [String: String] = [:]
      var headers = HeaderIndex<R>.referenceHeaders.map { ($0, "reference") }
      if R.hasSource { headers += HeaderIndex<R>.sourceHeaders.map { ($0, "source") } }
      headers += R.fields.flatMap { field in ([field.name] + field.synonyms).map { ($0, field.name) } }
      headers += R.headersNotTaken.flatMap(\.headers).map { ($0, "not taken") }
      for (header, meaning) in headers {
        let before = seen.updateValue(meaning, forKey: folded(header))
        #expect(
          before == nil || before == meaning, "\(R.kind.rawValue): \(header): \(before ?? "") or \(meaning)")
      }
    }
    check(Area.self)
    check(Organisation.self)
    check(Service.self)
    check(Volunteer.self)
    check(Need.self)
  }

  @Test("Files that are no table say why", arguments: ["", "\n\n", "a,\"b\n1,2"])
  func noTable(text: String) throws {
    let bench = try ImportBench()
    #expect(throws: ImportFailure.self) { try bench.take(text, as: .volunteers) }
    #expect(throws: ImportFailure.noInput(file: bench.path("none.csv"), why: "there is no such file")) {
      try bench.store.importFile(bench.path("none.csv"), ImportOptions(today: Scratch.today))
    }
    #expect(throws: ImportFailure.noInput(file: bench.scratch.folder, why: "it is a folder")) {
      try bench.store.importFile(bench.scratch.folder, ImportOptions(today: Scratch.today))
    }
  }

  @Test("UTF-16 and Windows-1252 come in with their accents, and the report says so")
  func encodings() throws {
    let bench = try ImportBench()
    let utf16 = try #require("reference\tname\tconsent\nV1\tZoë Hall\tyes\n".data(using: .utf16LittleEndian))
    #expect(try bench.take(Data([0xFF, 0xFE]) + utf16).counts == [1, 0, 0, 0])
    let latin = try #require("reference;name;consent\nV1;Zoë Hall;yes\n".data(using: .isoLatin1))
    let report = try bench.take(latin)
    #expect(report.counts == [0, 0, 1, 0])
    #expect(report.notices.contains { $0.text.contains("Windows-1252") && $0.line == 2 })
  }
}
