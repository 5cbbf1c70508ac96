import ArgumentParser
import Foundation
import Matching
import Records

/// The statuses that the program leaves with: those of `sysexits.h`, and 1 where some rows were refused.
enum ExitStatus: Int32 {
  case done = 0
  case doneWithRejects = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case badConfiguration = 78
}

/// A failure in words, with the status to leave with.
struct ProgramFailure: Error {
  var sentence: String
  var status: ExitStatus

  init(_ sentence: String, _ status: ExitStatus) {
    self.sentence = sentence
    self.status = status
  }

  /// Puts an error of any layer into words and picks its status.
  init(_ error: any Error) {
    switch error {
    case let failure as ProgramFailure: self = failure
    case let error as StoreError: self.init("\(error)", error.exitStatus)
    case let error as ImportFailure: self.init("\(error)", error.exitStatus)
    case let error as Exporter.Refusal: self.init(error.sentence, .usage)
    case let error as EditRefused: self.init(error.sentence, .badData)
    case let error as PolicySetting.Refusal: self.init(error.sentence, .usage)
    case let error as TerminalError:
      self.init("\(error)", ExitStatus(rawValue: error.exitStatus) ?? .badConfiguration)
    default: self.init("\(error)", .inputOutput)
    }
  }
}

extension ImportFailure {
  var exitStatus: ExitStatus {
    switch self {
    case .noInput: .noInput
    case .cannotWrite: .cannotCreate
    case .badData, .unknownKind: .badData
    case .badMapping: .badConfiguration
    }
  }
}

extension StoreError {
  var exitStatus: ExitStatus {
    switch self {
    case .file: .inputOutput
    case .cannotWrite: .cannotCreate
    case .notOurs, .newer, .older: .badConfiguration
    case .damaged: .badData
    case .busy: .inputOutput
    case .stale, .gone, .refused, .nothing, .final, .blocked: .badData
    }
  }
}

/// Runs a command's work and leaves with the right status; what is said goes to standard error, safe to print.
func leaving(_ work: () throws -> ExitStatus) throws {
  do {
    let status = try work()
    if status != .done { throw ExitCode(status.rawValue) }
  } catch let code as ExitCode {
    throw code
  } catch {
    let failure = ProgramFailure(error)
    say("volunteer-tui: \(failure.sentence)")
    throw ExitCode(failure.status.rawValue)
  }
}

/// Says something on standard error, with nothing in it that a terminal would obey.
func say(_ line: String) {
  // Where nobody listens, nothing is lost but the words.
  signal(SIGPIPE, SIG_IGN)
  _ = StandardStream.write(Array((SafeText.clean(line, cells: .max) + "\n").utf8), to: STDERR_FILENO)
}
