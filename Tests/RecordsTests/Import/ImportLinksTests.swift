import Matching
import Testing

@testable import Records

@Suite("Importing organisations, services, needs and areas")
struct ImportLinksTests {
  @Test("A service finds its organisation by reference, else by its only exact name")
  func services() throws {
    let bench = try ImportBench()
    try bench.take(
      "PROVIDERID,PROVIDERNAME,PROVIDEREMAIL\nO1,Age Concern,x@example.org\nO2,Red Cross,\n", name: "orgs.csv"
    )
    let report = try bench.take(
      """
      reference,name,organisation,paid posts,mentor places,cause
      S1,Lunch Club,orgs::O1,cook hours 20,2,food
      S2,Visiting,red cross,,,
      S3,Drop-in,O2,,,
      S4,Nowhere,O9,,,
      S5,Nobody's,,,,
      """, name: "services.csv", as: .services)
    #expect(report.counts == [3, 0, 0, 2], "\(report.lines)")
    let snapshot = try bench.store.snapshot()
    #expect(
      snapshot.services.compactMap { snapshot.organisation($0.organisation)?.reference.code } == [
        "O1", "O2", "O2",
      ])
    #expect(snapshot.services.first?.paidPosts.first?.weeklyMinutes == 1200)
    #expect(report.problems.map(\.line) == [5, 6])
    #expect(report.problems.allSatisfy { $0.remedy.contains("organisation") })
  }

  @Test("A file of services makes the organisations that it names, once, and says so")
  func namedOrganisations() throws {
    let bench = try ImportBench()
    let file = """
      reference,name,organisation,organisation name
      S1,Lunch Club,O1,Age Concern
      S2,Visiting,O1,Age Concern
      S3,Drop-in,,Red Cross
      """
    let report = try bench.take(file, name: "services.csv", as: .services)
    #expect(report.counts == [3, 0, 0, 0], "\(report.lines)")
    #expect(try bench.store.snapshot().organisations.map(\.name) == ["Age Concern", "Red Cross"])
    #expect(report.notices.count == 2)
    #expect(try bench.take(file, name: "services.csv", as: .services).counts == [0, 0, 3, 0])
    #expect(try bench.store.snapshot().organisations.count == 2)
  }

  @Test("A need finds its service by reference or by its only exact name; two of one name are told apart")
  func needs() throws {
    let bench = try ImportBench()
    try bench.take(
      "reference,name,organisation name\nS1,Lunch Club,A\nS2,Visiting,A\nS3,Visiting,B\n",
      name: "services.csv", as: .services)
    let report = try bench.take(
      """
      reference,title,service,places,times,pattern,start,end,required checks,urgency,remote,shortest commitment
      N1,Cook,S1,2,Tue am,weekly,2026-01-01,,DBS enhanced adults because personal care,now,no,3 months
      N2,Driver,lunch club,1,,flexible,,,,0,,
      N3,Visitor,Visiting,1,,,,,,,,
      N4,Ghost,S9,1,,,,,,,,
      N5,Back to front,S1,1,,,2026-05-01,2026-04-01,,,,
      """, name: "needs.csv", as: .needs)
    #expect(report.counts == [2, 0, 0, 3], "\(report.lines)")
    let snapshot = try bench.store.snapshot()
    let cook = try #require(snapshot.needs.first)
    #expect(snapshot.service(cook.service)?.reference.code == "S1")
    #expect(cook.slots?.text == "Tue morning")
    #expect(cook.requiredChecks.first?.lawfulReason == "personal care")
    #expect(cook.urgency == 3)
    #expect(cook.shortestCommitmentWeeks == 13)
    #expect(report.problems[0].message.contains("2 services"))
    #expect(report.problems[1].message.contains("not there"))
    #expect(report.problems[2].message.contains("before it starts"))
  }

  @Test("Published deprivation tables are areas, whatever their header's capitals")
  func areas() throws {
    let bench = try ImportBench()
    let report = try bench.take(
      """
      LSOA11CD,LSOA11NM,LAD21CD,LAD21NM,RUC11,Lat,Long,IMD_decile,IMD_rank,Income_decile,Employment_decile,Housing_and_Access_decile
      E01006412,Knowsley 006A,E08000011,Knowsley,Urban,53.4397476593235,-2.86453954353049,1.0,264.0,1.0,2.0,3.0
      """, name: "imd.csv")
    #expect(report.kind == .areas)
    #expect(report.counts == [1, 0, 0, 0])
    let area = try #require(try bench.store.snapshot().areas.first)
    #expect(area.code == "E01006412")
    #expect(area.name == "Knowsley 006A")
    #expect(area.centroid == Place(latitude: 53_439_748, longitude: -2_864_540))
    #expect(area.deciles == Deciles(overall: 1, access: 3, employment: 2))
  }

  @Test("An area that is not known is left out and reported, and the row goes in")
  func unknownArea() throws {
    let bench = try ImportBench()
    let report = try bench.take("reference,name,lsoa,consent\nV1,Amina,E01,yes\nV2,Tom,E01,yes\n")
    #expect(report.counts == [2, 0, 0, 0])
    #expect(report.notices.first?.times == 2)
  }

  @Test("Latitude without longitude is refused; two zeros are not a place")
  func places() throws {
    let bench = try ImportBench()
    let report = try bench.take(
      "reference,name,lat,long\nV1,A,53.4,\nV2,B,0,0\nV3,C,-2.8,53.4\nV4,D,53.4,181\n", as: .volunteers)
    #expect(report.counts == [2, 0, 0, 2], "\(report.lines)")
    #expect(try bench.volunteer("V2")?.place == nil)
  }
}
