import Foundation
import Testing

@testable import VolunteerTUI

@Suite("The import command")
struct ImportFilesTests {
  @Test("A preview where there is no database leaves no folder and no database behind")
  func preview() throws {
    let folder = try CommandFolder()
    let file = try folder.write("reference,name,consent,dob\nV1,Amina,yes,1990-01-01\n", to: "people.csv")
    let arguments = ["--database", folder.path + "/new/volunteers.sqlite", file]
    try ImportFiles.parse(arguments + ["--preview"]).run()
    #expect(try folder.content == ["people.csv"])
    try ImportFiles.parse(arguments).run()
    #expect(try folder.content == ["new", "people.csv"])
  }
}
