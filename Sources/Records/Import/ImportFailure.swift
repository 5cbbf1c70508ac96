/// Why a file was not imported at all; nothing was changed.
public enum ImportFailure: Error, Equatable, Sendable {
  /// There is no such file, or it cannot be opened; says why.
  case noInput(file: String, why: String)
  /// The file is not what it has to be; says where and what to do.
  case badData(file: String, line: Int?, message: String, remedy: String)
  /// The headers do not tell what the rows are.
  case unknownKind(file: String, candidates: [ImportKind])
  /// The mapping file asks for something that does not exist.
  case badMapping(file: String, line: Int, message: String)
  /// A file cannot be written; says why.
  case cannotWrite(file: String, why: String)
}

extension ImportFailure: CustomStringConvertible {
  /// The sentence that people read.
  public var description: String {
    switch self {
    case .noInput(let file, let why): "\(file) cannot be read: \(why)."
    case .badData(let file, let line, let message, let remedy):
      "\(file)\(line.map { ", line \($0)" } ?? "") \(message): \(remedy). Nothing was imported."
    case .unknownKind(let file, []):
      "\(file) has too few headers that tell what its rows are: say so with --as, or see the list of headers in docs/IMPORT.md. "
        + "Nothing was imported."
    case .unknownKind(let file, let candidates):
      "\(file) may hold \(candidates.map(\.rawValue).joined(separator: " or ")): its headers fit each. Say which with --as. "
        + "Nothing was imported."
    case .badMapping(let file, let line, let message):
      "\(file), line \(line): \(message). Nothing was imported."
    case .cannotWrite(let file, let why): "\(file) cannot be written: \(why). Nothing was changed."
    }
  }
}
