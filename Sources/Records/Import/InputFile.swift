import Foundation

/// Files that are read.
enum InputFile {
  /// The bytes of a file, mapped rather than copied.
  static func read(_ path: String) throws(ImportFailure) -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .noInput(file: path, why: "there is no such file")
    }
    guard !isFolder.boolValue else { throw .noInput(file: path, why: "it is a folder") }
    let url = URL(fileURLWithPath: path)
    do {
      // A pipe cannot be mapped, and its size is not known.
      let isFile =
        try FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)[.type]
        as? FileAttributeType == .typeRegular
      guard isFile else { return try FileHandle(forReadingFrom: url).readToEnd() ?? Data() }
      return try Data(contentsOf: url, options: .alwaysMapped)
    } catch {
      throw .noInput(file: path, why: PrivateFile.reason(error))
    }
  }

  /// The source of the rows of a file that names none: its name without folder and ending.
  ///
  /// The number that a browser adds to a file that it downloads again, `people (1).csv`, is left out: the people are the
  /// same.
  static func source(of path: String) -> String {
    var name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent.trimmed
    if name.last == ")", let bracket = name.lastIndex(of: "("), name[..<bracket].last == " ",
      name[bracket...].dropFirst().dropLast().allSatisfy(\.isNumber)
    {
      name = String(name[..<bracket]).trimmed
    }
    return name.isEmpty ? "file" : name
  }
}

extension HeaderMapping {
  /// Reads the mapping file at a path.
  static func read(_ path: String) throws(ImportFailure) -> HeaderMapping {
    try HeaderMapping(String(decoding: InputFile.read(path), as: UTF8.self), file: path)
  }
}
