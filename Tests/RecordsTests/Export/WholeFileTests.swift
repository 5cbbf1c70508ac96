import Foundation
import Testing

@testable import Records

@Suite("Files that are written whole or not at all")
struct WholeFileTests {
  private let scratch = Scratch()

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: scratch.folder, withIntermediateDirectories: true)
    return scratch.folder + "/" + name
  }

  private func content(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test("The file is the owner's alone, and nothing is left beside it, also where there was one")
  func write() throws {
    let path = try path("out.csv")
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o644)
    try WholeFile.write(Array("new".utf8), to: path)
    #expect(try content(path) == "new")
    #expect(PrivateFile.mode(of: path) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["out.csv"])
  }

  @Test("A link keeps pointing where it points")
  func link() throws {
    let (target, link) = (try path("target.csv"), try path("link.csv"))
    try WholeFile.write(Array("old".utf8), to: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try WholeFile.write(Array("new".utf8), to: link)
    #expect(try content(target) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
  }

  @Test("What is no file takes the bytes and stays what it is")
  func device() throws {
    try WholeFile.write(Array("gone".utf8), to: "/dev/null")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test(
    "A place that cannot be written to says why and leaves nothing",
    arguments: ["/nowhere/out.csv", "/proc/out.csv", "/"])
  func refused(path: String) {
    let failure = #expect(throws: ImportFailure.self) { try WholeFile.write([1], to: path) }
    guard case .cannotWrite(path, _)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
