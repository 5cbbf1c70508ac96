import ArgumentParser
import Foundation
import Matching
import Records

/// Which database, who works on it, and the day to work on: options of every command.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database.",
      discussion: "Else $VOLUNTEER_TUI_DATABASE, else volunteer-tui/volunteers.sqlite in $XDG_DATA_HOME.",
      valueName: "file"))
  var database: String?

  @Option(
    name: [.customLong("user")],
    help: ArgumentHelp("Who is working, for the journal; also --as before the command.", valueName: "name"))
  var user: String?

  @Option(
    help: ArgumentHelp("The day to work on, for what-ifs, as YYYY-MM-DD.", valueName: "date"),
    transform: StoreOptions.readDay)
  var today: Day?

  /// The day to work on: as given, else the policy's civil day.
  func day(for policy: Policy = Policy()) -> Day { today ?? Clock.today(for: policy) }

  /// Who works: as given, else the name of the account.
  var name: String { user ?? NSUserName() }

  /// Where the database is.
  var path: String { database ?? Self.defaultPath(ProcessInfo.processInfo.environment) }

  /// Opens a database that must be there already.
  func openExisting() throws -> Store {
    try checkThere()
    return try open()
  }

  /// Opens a database that must be there already, for work that only reads: it need not be writable.
  func openForReading() throws -> Store {
    try checkThere()
    return try Store.openForReading(path, as: name, today: calendar)
  }

  /// Opens the database, made where there is none.
  func open() throws -> Store { try Store.open(path, as: name, today: calendar) }

  private var calendar: (@Sendable () -> Day)? {
    guard let day = today else { return nil }
    return { day }
  }

  private func checkThere() throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ProgramFailure(
        "There is no database at \(path): make one with `volunteer-tui import` or `volunteer-tui demo`, or name another with --database",
        .noInput)
    }
    try Self.checkReadable(path)
    if status.st_size == 0 {
      throw ProgramFailure("\(path) is empty: name a database with --database", .noInput)
    }
  }

  /// Refuses a folder, and a file that may not be read, in the name of what was asked for.
  static func checkReadable(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ProgramFailure("There is no file \(path)", .noInput)
    }
    if isFolder.boolValue { throw ProgramFailure("\(path) is a folder: name the file in it", .noInput) }
    if access(path, R_OK) != 0 {
      throw ProgramFailure("\(path) can't be read: \(String(cString: strerror(errno)))", .noInput)
    }
  }

  /// Where the database is where nothing says so.
  static func defaultPath(_ environment: [String: String]) -> String {
    if let path = environment["VOLUNTEER_TUI_DATABASE"], !path.isEmpty { return path }
    return dataFolder(environment) + "/volunteers.sqlite"
  }

  /// Where the demo is, in a file of its own.
  static func demoPath(_ environment: [String: String]) -> String {
    URL(fileURLWithPath: defaultPath(environment)).deletingLastPathComponent().path + "/demo.sqlite"
  }

  private static func dataFolder(_ environment: [String: String]) -> String {
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
    return data + "/volunteer-tui"
  }

  private static func readDay(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("“\(text)” is not a day: write YYYY-MM-DD, such as 2026-11-24")
    }
    return day
  }
}

/// Options that stand before the command, put where the command reads them.
enum LeadingOptions {
  /// Moves `--database`, `--as` and `--today` from before a command to behind it; `--as` becomes `--user`, since
  /// behind `import` it names the kind of the rows.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - commands: The names of all commands, each with those of its own commands.
  /// - Returns: The arguments in the order in which they are parsed.
  static func moved(_ arguments: [String], commands: [String: Set<String>]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first,
      let name = ["--database", "--as", "--today"].first(where: { isOption($0, first) })
    {
      let renamed = name == "--as" ? "--user" : name
      if first == name {
        rest.removeFirst()
        leading.append(renamed)
        if let value = rest.popFirst() { leading.append(value) }
      } else {
        leading.append(renamed + first.dropFirst(name.count))
        rest.removeFirst()
      }
    }
    // Help is about commands and takes no options.
    if rest.first == "help" { return Array(rest) }
    guard let command = rest.first, let below = commands[command] else { return leading + rest }
    let depth = rest.dropFirst().first.map(below.contains) == true ? 2 : 1
    return rest.prefix(depth) + leading + rest.dropFirst(depth)
  }

  private static func isOption(_ name: String, _ argument: String) -> Bool {
    argument == name || argument.hasPrefix(name + "=")
  }
}
