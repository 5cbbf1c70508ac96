import Foundation
import Testing

@testable import VolunteerTUI

/// Compares a frame with the one that is kept as a text file under `Golden/`.
///
/// A file holds the screen's text, and then how it looks in colour and in monochrome, a letter a look. To record
/// anew after a change that is meant: `RECORD_GOLDEN=1 swift test --filter GoldenTests`, and read the difference in
/// version control before it is committed.
enum GoldenFrame {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden").path

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil }

  /// Checks that a frame is as it was kept.
  static func check(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let text = text(of: frame)
    let path = "\(folder)/\(name).txt"
    if isRecording {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      Issue.record(
        "There is no \(name).txt: record it with RECORD_GOLDEN=1 and look at it",
        sourceLocation: sourceLocation)
      return
    }
    let kept = String(decoding: data, as: UTF8.self)
    guard kept != text else { return }
    Issue.record(
      "\(name) is not as it was kept (− kept, + now):\n\(difference(from: kept, to: text))",
      sourceLocation: sourceLocation)
  }

  static func text(of frame: Frame) -> String {
    """
    \(frame.size.width)×\(frame.size.height)
    \(frame.description(in: .colours256))

    monochrome
    \(frame.looks(in: .monochrome))

    """
  }

  /// The lines that differ, with their numbers.
  private static func difference(from kept: String, to now: String) -> String {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = now.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var lines: [String] = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let line, let text, _): lines.append("− \(line + 1): \(text)")
      case .insert(let line, let text, _): lines.append("+ \(line + 1): \(text)")
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Frame {
  /// How the frame looks in a theme, without its text.
  fileprivate func looks(in theme: Theme) -> String {
    description(in: theme).split(separator: "\n", omittingEmptySubsequences: false).dropFirst(size.height + 1)
      .joined(separator: "\n")
  }
}
