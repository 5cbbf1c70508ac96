import Foundation
import Matching
import Testing

@testable import Records

@Suite("The guide to imports")
struct ImportGuideTests {
  private let path = URL(fileURLWithPath: #filePath)
    .appending(path: "../../../../docs/IMPORT.md").standardizedFileURL.path

  @Test("docs/IMPORT.md says what the tables say (set WRITE_DOCS to write it anew)")
  func isUpToDate() throws {
    let guide = ImportGuide.markdown()
    if ProcessInfo.processInfo.environment["WRITE_DOCS"] != nil {
      try Data(guide.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self) == guide)
  }

  @Test(
    "Every header of the published deprivation table and of the platform's exports is known or named as not taken"
  )
  func publishedHeaders() {
    let volunteers = HeaderIndex<Volunteer>()
    for header in [
      "VOLID", "VOLLONGID", "FIRSTNAME", "SURNAME", "DOB", "GENDER", "TEAMLEADER", "ETHNICITY", "ADDRESS",
      "ADDRESS2", "CITY",
      "COUNTY_STATE_REGION", "COUNTRY", "POSTCODE", "MOBILE", "LANDLINE", "EMAIL", "EMNAME", "EMMOBILE",
      "AGE",
      "DATEREGISTERED", "CRIMINALCHECK", "CRIMINALCHECKENHANCED", "CHECKEXPIRES", "CRIMINALCHECKNUMBER",
      "INDUCTED",
      "SUPPORTREQUIRED", "DISABLED", "DISABILITYDESCRIPTION", "SENDEMAILS", "NEWVOLUNTEER", "TOTALVOLHOURS",
      "TOTALPROHOURS",
      "STATUS", "IDENTIFICATIONCHECKED", "LASTLOGINDATE",
    ] { #expect(volunteers[header] != nil, "\(header)") }
    let organisations = HeaderIndex<Organisation>()
    for header in [
      "PROVIDERID", "PROVIDERNAME", "PROVIDERPHONE", "PROVIDERCONTACT", "PROVIDEREMAIL", "PROVIDERADDRESS",
      "PROVIDERPOSTCODE",
      "PROVIDERCITY", "NUMVOLS", "VOLHOURS", "PROHOURS", "URL", "DATEREGISTERED", "DATELASTLOGIN", "REMOVED",
    ] { #expect(organisations[header] != nil, "\(header)") }
    let needs = HeaderIndex<Need>()
    for header in [
      "PLACEMENTID", "NAME", "DESCRIPTION", "TAGS", "LOCATIONTYPE", "LOCATION", "CITY", "POSTALCODE",
      "OPPTYPE", "WEBLINK",
      "STARTDATE", "ENDDATE", "AUTHORISED",
    ] { #expect(needs[header] != nil, "\(header)") }
    let areas = HeaderIndex<Area>()
    for header in [
      "LSOA11CD", "LSOA11NM", "LAD21CD", "LAD21NM", "RUC11", "Lat", "Long", "IMD_decile", "IMD_rank",
      "Income_decile",
      "Employment_decile", "Employment_rank", "Education_decile", "Health_decile",
      "Housing_and_Access_decile",
    ] { #expect(areas[header] != nil, "\(header)") }
  }
}
