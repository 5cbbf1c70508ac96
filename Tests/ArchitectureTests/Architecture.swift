/// A place where the code breaks a direction of the architecture.
struct Violation: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let reason: String

  var description: String { "\(path):\(line): \(reason)" }
}

/// The directions of the architecture, as a pure function of the sources.
enum Architecture {
  /// Every violation in a set of files, file by file.
  static func violations(in sources: [SwiftSource]) -> [Violation] {
    let solverTypes = Set(sources.filter { $0.isIn("Solver") }.flatMap(\.publicTypes))
    let matchingTypes = Set(sources.filter { $0.isIn("Matching") }.flatMap(\.publicTypes))
    return sources.flatMap { source in
      importViolations(in: source) + purityViolations(in: source)
        + relianceViolations(in: source, solverTypes: solverTypes.subtracting(matchingTypes))
    }
  }

  /// Which modules a folder may import: the first rule whose folder holds the file decides.
  private static let rules: [ImportRule] = [
    ImportRule("Solver", .only([]), because: "Solver uses the standard library alone"),
    ImportRule(
      "Matching/Reliance", .only([]), because: "Reliance never touches the solver, nor anything outside"),
    ImportRule("Matching", .only(["Solver"]), because: "Matching uses Solver and the standard library alone"),
    ImportRule(
      "Records", .allBut(["VolunteerTUI", "CNcurses", "Solver", "ArgumentParser"]),
      because: "Records stands between Matching and the program"),
    ImportRule("VolunteerTUI/Rendering", .only([]), because: "a frame depends on nothing but its values"),
    ImportRule(
      "VolunteerTUI/Terminal", .allBut(["GRDB", "Solver", "Matching", "Records"]),
      because: "the terminal paints frames and knows no volunteer"),
    ImportRule(
      "VolunteerTUI", .allBut(["CNcurses", "GRDB", "Solver"]),
      because: "CNcurses belongs to Terminal, GRDB to Records and Solver to Matching"),
  ]

  private static func importViolations(in source: SwiftSource) -> [Violation] {
    guard let rule = rules.first(where: { source.isIn($0.folder) }) else {
      return source.path.hasPrefix("Sources/")
        ? [Violation(path: source.path, line: 1, reason: "the architecture knows no such part")] : []
    }
    return source.imports.filter { !rule.allows($0.module) }.map {
      Violation(path: source.path, line: $0.line, reason: "imports \($0.module), but \(rule.because)")
    }
  }

  /// What the standard library itself offers of clocks, chance and input and output.
  private static let impure = [
    "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", ".random(in:", ".shuffled()",
    ".shuffle()",
    ".randomElement()", "print(", "readLine(", "CommandLine",
  ]

  private static func purityViolations(in source: SwiftSource) -> [Violation] {
    guard source.isIn("Solver") || source.isIn("Matching") else { return [] }
    // “Task” as a name of its own: a variable may end in it.
    let used = impure.map { ($0, source.lines(containing: $0)) } + [("Task", source.lines(naming: "Task"))]
    return used.flatMap { text, lines in
      lines.map {
        Violation(path: source.path, line: $0, reason: "uses \(text), but values come in and values go out")
      }
    }
  }

  private static func relianceViolations(in source: SwiftSource, solverTypes: Set<String>) -> [Violation] {
    guard source.isIn("Matching/Reliance") else { return [] }
    return solverTypes.union(["Solver"]).sorted().flatMap { name in
      source.lines(naming: name).map {
        Violation(
          path: source.path, line: $0, reason: "names \(name) of the solver, which Reliance never touches")
      }
    }
  }
}

/// Which modules the files of a folder may import, and why.
private struct ImportRule {
  enum Modules {
    case only(Set<String>)
    case allBut(Set<String>)
  }

  let folder: String
  let modules: Modules
  let because: String

  init(_ folder: String, _ modules: Modules, because: String) {
    self.folder = folder
    self.modules = modules
    self.because = because
  }

  func allows(_ module: String) -> Bool {
    switch modules {
    case .only(let allowed): allowed.contains(module)
    case .allBut(let refused): !refused.contains(module)
    }
  }
}
