import ArgumentParser

/// The program: the dashboard, and the commands that work without a terminal.
struct VolunteerTUI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "volunteer-tui",
    abstract: "Matches volunteers with local needs, and says what leans on people who will soon be gone.",
    discussion: """
      Without a command it opens the dashboard. --database FILE, --as NAME and --today DATE go before any command.
      """,
    version: "1.0.0",
    subcommands: [
      OpenDashboard.self, MakeDemo.self, ImportFiles.self, Match.self, Explain.self, ShowReliance.self,
      Export.self,
      PolicyCommand.self, Backup.self, Restore.self, Erase.self, Doctor.self, ShowKeys.self,
    ],
    defaultSubcommand: OpenDashboard.self)

  /// The names of all commands, each with those of its own commands.
  static var commandNames: [String: Set<String>] {
    Dictionary(
      configuration.subcommands.map { command in
        (command._commandName, Set(command.configuration.subcommands.map { $0._commandName }))
      }, uniquingKeysWith: { $0.union($1) })
  }
}

@main
enum Program {
  static func main() {
    let arguments = LeadingOptions.moved(
      Array(CommandLine.arguments.dropFirst()), commands: VolunteerTUI.commandNames)
    VolunteerTUI.main(arguments)
  }
}

/// Opens the dashboard.
struct OpenDashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Opens the dashboard (the default).")

  @OptionGroup var store: StoreOptions

  func run() throws {
    try leaving {
      try Dashboard(path: store.path, user: store.name, fixedDay: store.today).run()
      return .done
    }
  }
}
