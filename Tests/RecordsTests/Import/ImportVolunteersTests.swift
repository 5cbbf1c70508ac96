import Foundation
import Matching
import Testing

@testable import Records

@Suite("Importing volunteers")
struct ImportVolunteersTests {
  @Test("Control characters in cells are left out and reported; tabs and line ends in notes stay")
  func controls() throws {
    let bench = try ImportBench()
    let report = try bench.take(
      "reference,name,employment,notes\nV1,Am\u{1B}[31mina\u{9B} Yu\u{7F}suf,retired,\"one\ttwo\nthree\u{7}é\"\n",
      name: "volunteers.csv")
    #expect(report.counts == [1, 0, 0, 0], "\(report.lines)")
    let person = try #require(try bench.store.snapshot().volunteers.first)
    #expect(person.name == "Am[31mina Yusuf")
    #expect(person.notes == "one\ttwo\nthreeé")
    #expect(report.notices.count { $0.text.contains("control characters") } == 2)
  }

  @Test("Every column of a full row lands in its field")
  func fullRow() throws {
    let bench = try ImportBench()
    try bench.take(
      "code,name,Lat,Long,IMD_decile\nE01006412,Knowsley 006A,53.43,-2.86,1.0\n", name: "areas.csv",
      as: .areas)
    try bench.take("reference,name\nO1,Age Concern Huyton\n", name: "organisations.csv", as: .organisations)
    let report = try bench.take(
      """
      Reference;Name;E-mail;Mobile;Postcode;Lat;Long;LSOA;Travel limit;Travel mode;Skills;Skills wanted;Causes;\
      Causes refused;Refused organisations;Languages;Access needs;Age;Times;Hours per week;Roles at once;\
      Available until;Checks;Qualifications;Employment status;Consent;Consent date;Status;Registered;Own words
      V1;Amina Yusuf;a@example.org;07700 900123;L36 1AA;53,41;-2,84;E01006412;3 miles;bus;driving:2, cooking;first aid;\
      food;sport;Age Concern Huyton;English, Somali;step-free;34;Mon am, Tue evening;3h30;2;\
      30/06/2027;DBS enhanced adults issued 2025-01-01;food hygiene expires 2027-05-01;unemployed;yes;01/02/2025;Active;\
      2025-01-31T10:00:00;I like people
      """)
    #expect(report.lines.count == 1, "\(report.lines)")
    #expect(report.counts == [1, 0, 0, 0])
    let snapshot = try bench.store.snapshot()
    let amina = try #require(snapshot.volunteers.first)
    let words = snapshot.vocabulary
    #expect(amina.reference == Reference(source: "people", code: "V1"))
    #expect(amina.name == "Amina Yusuf")
    #expect(amina.phone == "07700 900123")
    #expect(amina.place == Place(latitude: 53_410_000, longitude: -2_840_000))
    #expect(amina.area == snapshot.areas.first?.id)
    #expect(amina.travelLimitMetres == 4828)
    #expect(amina.travelMode == .publicTransport)
    #expect(
      amina.skills.map { "\(words.name($0.skill)) \($0.level)" }.sorted() == ["cooking 0", "driving 2"])
    #expect(amina.wantedSkills.map(words.name) == ["first aid"])
    #expect(amina.likedCauses.map(words.name) == ["food"])
    #expect(amina.refusedCauses.map(words.name) == ["sport"])
    #expect(amina.refusedOrganisations == snapshot.organisations.map(\.id))
    #expect(amina.languages.map(words.name).sorted() == ["English", "Somali"])
    #expect(amina.ageBand == .from25to34)
    #expect(amina.slots?.text == "Mon morning, Tue evening")
    #expect(amina.mostWeeklyMinutes == 210)
    #expect(amina.rolesAtOnce == 2)
    #expect(amina.availableUntil == Day(iso: "2027-06-30"))
    #expect(amina.checks.first?.issued == Day(iso: "2025-01-01"))
    #expect(amina.qualifications.first.map { words.name($0.kind) } == "food hygiene")
    #expect(amina.employment == .seekingWork)
    #expect(amina.consent == .given(try #require(Day(iso: "2025-02-01"))))
    #expect(amina.registered == Day(iso: "2025-01-31"))
    #expect(amina.ownWords == "I like people")
  }

  @Test(
    "The export of a volunteer-management platform is taken as it is: quoted, mixed dates, a header twice")
  func platformExport() throws {
    let header =
      #""VOLID","VOLLONGID","FIRSTNAME","SURNAME","DOB","GENDER","ETHNICITY","ADDRESS","POSTCODE","MOBILE","LANDLINE","EMAIL","EMNAME","AGE","DATEREGISTERED","CRIMINALCHECK","CRIMINALCHECKENHANCED","CHECKEXPIRES","CRIMINALCHECKNUMBER","SUPPORTREQUIRED","DISABLED","SENDEMAILS","NEWVOLUNTEER","STATUS","LASTLOGINDATE","VOLID","yesno""#
    let bench = try ImportBench()
    let report = try bench.take(
      """
      \(header)
      "7001","x","Amina","Yusuf","24/11/1990 00:00:00","F","-","1 High St","L36 1AA","","0151 496 0000","a@example.org","Mum","36","2025-03-01T09:00:00","True","True","01/09/2027 00:00:00","CERT-12","True","False","True","True","Active","2026-01-01","7001","a"
      "7002","y","Tom","Reece","","","","","","07700 900124","","","","","01/04/2025 12:30:00","False","False","","","False","","","False","Archived","","7002",""
      """)
    #expect(report.kind == .volunteers)
    #expect(report.counts == [2, 0, 0, 0], "\(report.lines)")
    let amina = try #require(try bench.volunteer("7001"))
    #expect(amina.name == "Amina Yusuf")
    #expect(amina.phone == "0151 496 0000")
    #expect(amina.ageBand == .from35to49)
    #expect(amina.registered == Day(iso: "2025-03-01"))
    #expect(amina.experience == .firstTime)
    #expect(amina.checks.map(\.level) == [.enhanced])
    #expect(amina.checks.first?.isPending ?? false)
    #expect(amina.checks.first?.reviewBy == Day(iso: "2027-09-01"))
    #expect(amina.accessNeeds.count == 1)
    let tom = try #require(try bench.volunteer("7002"))
    #expect(tom.status == .paused)
    #expect(tom.checks.isEmpty)
    #expect(tom.experience == .before)
    #expect(report.notices.contains { $0.text.contains("yesno") })
    #expect(report.notices.contains { $0.text.contains("GENDER") && $0.text.contains("equality") })
    // What must not be kept is nowhere in the database.
    var dump = ""
    try bench.store.dump { dump += $0 }
    for secret in ["24/11/1990", "1990-11-24", "High St", "Mum", "CERT-12"] {
      #expect(!dump.contains(secret))
    }
  }

  @Test("A second import of the same file changes nothing, whatever is new or changed is counted")
  func reimport() throws {
    let bench = try ImportBench()
    let file = "reference,name,skills,consent\nV1,Amina Yusuf,cooking,yes\n V2 ,Tom Reece,,\n"
    #expect(try bench.take(file).counts == [2, 0, 0, 0])
    let digest = try bench.store.contentDigest()
    #expect(try bench.take(file).counts == [0, 0, 2, 0])
    #expect(try bench.store.contentDigest() == digest)
    #expect(
      try bench.take("reference,name,skills\nV2,Tom Reece,driving\nV3,Zoë Hall,\nV1,Amina Yusuf,Cooking\n")
        .counts
        == [1, 1, 1, 0])
  }

  @Test("An absent column or an empty cell changes nothing; with clear-empty an empty cell clears")
  func emptyCells() throws {
    let bench = try ImportBench()
    try bench.take(
      "reference,name,email,skills,lat,long,consent\nV1,Amina,a@example.org,cooking,53.4,-2.8,yes\n")
    try bench.take("reference,email,skills,lat,long\nV1,,,,\n", as: .volunteers)
    #expect(try bench.volunteer("V1")?.email == "a@example.org")
    #expect(try bench.volunteer("V1")?.skills.count == 1)
    try bench.take("reference,name,email,skills,lat,long,consent\nV1,,,,,,\n") { $0.clearsEmpty = true }
    let amina = try #require(try bench.volunteer("V1"))
    #expect(amina.name == "Amina")
    #expect(amina.email.isEmpty)
    #expect(amina.skills.isEmpty)
    #expect(amina.place == nil)
    #expect(amina.consent.isGiven)
  }

  @Test("An empty status never lifts a pause, not even with clear-empty")
  func pause() throws {
    let bench = try ImportBench()
    try bench.take("reference,name,consent,status\nV1,Amina,yes,paused\n")
    try bench.take("reference,name,consent,status\nV1,Amina,yes,\n") { $0.clearsEmpty = true }
    #expect(try bench.volunteer("V1")?.status == .paused)
  }

  @Test("An import never reverses an opt-out, and leaves that record alone")
  func optOut() throws {
    let bench = try ImportBench()
    try bench.take("reference,name,email,status\nV1,Amina,a@example.org,opted out\n")
    let report = try bench.take("reference,name,email,status\nV1,Amina,new@example.org,active\n")
    #expect(report.leftAlone == 1)
    #expect(report.counts == [0, 0, 0, 0])
    let amina = try #require(try bench.volunteer("V1"))
    #expect(amina.status == .optedOut)
    #expect(amina.email == "a@example.org")
  }

  @Test("A withdrawn consent stays withdrawn unless the file says yes on a later date")
  func withdrawnConsent() throws {
    let bench = try ImportBench()
    try bench.take("reference,name,consent\nV1,Amina,withdrawn 2026-05-01\n")
    try bench.take("reference,name,consent\nV1,Amina,yes\n")
    try bench.take("reference,name,consent\nV1,Amina,2026-04-01\n")
    #expect(try bench.volunteer("V1")?.consent == .withdrawn(try #require(Day(iso: "2026-05-01"))))
    try bench.take("reference,name,consent\nV1,Amina,2026-06-01\n")
    #expect(try bench.volunteer("V1")?.consent.isGiven == true)
  }

  @Test("An import places a safeguarding hold and never lifts or moves one")
  func hold() throws {
    let bench = try ImportBench()
    try bench.take("reference,name,hold lead,hold since\nV1,Amina,Jo Bell,2026-01-01\n")
    try bench.take("reference,name,hold lead,hold since\nV1,Amina,Somebody Else,2026-02-01\n") {
      $0.clearsEmpty = true
    }
    try bench.take("reference,name,hold lead,hold since\nV1,Amina,,\n") { $0.clearsEmpty = true }
    #expect(
      try bench.volunteer("V1")?.hold == Hold(lead: "Jo Bell", since: try #require(Day(iso: "2026-01-01"))))
  }

  @Test("The same person under another reference is pointed out, not merged")
  func twins() throws {
    let bench = try ImportBench()
    try bench.take("reference,name,phone,consent\nV1,Amina Yusuf,07700 900123,yes\n")
    let report = try bench.take(
      "reference,name,phone,consent\nX9,amina  yusuf,+44 7700 900123,yes\nX10,Amina Yusuf,07700 900999,yes\n",
      name: "other.csv")
    #expect(report.counts == [2, 0, 0, 0])
    #expect(report.notices.map(\.line) == [2])
    #expect(report.notices.first?.text.contains("V1 of people") ?? false)
  }

  @Test("A list that comes again under another file name is noticed as such, and notices have an end")
  func sameListAgain() throws {
    let bench = try ImportBench()
    var file = "reference,name,email,consent\n"
    for row in 0..<1100 { file += "\(row),Person \(row),p\(row)@example.org,yes\n" }
    try bench.take(file)
    let report = try bench.take(file, name: "november.csv")
    #expect(report.new == 1100)
    #expect(report.notices.first?.text.contains("source := people") ?? false)
    #expect(report.notices.last?.text == "… and 100 more like these")
    #expect(report.notices.count == 1002)
  }

  @Test("A reference twice in one file: the same row is passed over, another is refused")
  func repeatedReference() throws {
    let bench = try ImportBench()
    let report = try bench.take("reference,name,consent\nV1,Amina,yes\nV1,Amina,yes\nV1,Somebody,yes\n")
    #expect(report.new == 1)
    #expect(report.repeated == 1)
    #expect(report.rejected == 1)
    #expect(report.problems.first?.message.contains("line 2") ?? false)
  }

  @Test(
    "The source is a column of its own, else the file's name; the same reference of two sources is two people"
  )
  func sources() throws {
    let bench = try ImportBench()
    try bench.take("source,reference,name,consent\ncrm,1,Amina,yes\n,1,Tom,yes\n")
    let references = try bench.store.snapshot().volunteers.map(\.reference)
    #expect(references == [Reference(source: "crm", code: "1"), Reference(source: "people", code: "1")])
  }

  @Test("A second download of a file has the same source, and a mapping file may name another")
  func namedSource() throws {
    let bench = try ImportBench()
    let file = "reference,name,consent\n1,Amina,yes\n"
    try bench.take(file)
    #expect(try bench.take(file, name: "people (1).csv").unchanged == 1)
    try Data("source := crm".utf8).write(to: URL(fileURLWithPath: bench.path("mapping.txt")))
    try bench.take(file) { $0.mappingFile = bench.path("mapping.txt") }
    #expect(try bench.store.snapshot().volunteers.map(\.reference.source) == ["people", "crm"])
  }

  @Test("Half a name in a later file does not replace a whole one")
  func halfName() throws {
    let bench = try ImportBench()
    try bench.take("VOLID,first name,surname\n1,Amina,Yusuf\n")
    try bench.take("VOLID,first name,surname\n1,Amina,\n")
    #expect(try bench.volunteer("1")?.name == "Amina Yusuf")
  }
}
