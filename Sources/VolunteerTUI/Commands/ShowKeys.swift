import ArgumentParser

/// Prints the keys.
struct ShowKeys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Prints every key of the dashboard, as Markdown.")

  /// Taken as by every command; the keys are the same whatever the database.
  @OptionGroup var store: StoreOptions

  func run() throws {
    try leaving {
      try Output.write(KeyDocumentation.markdown, to: nil)
      return .done
    }
  }
}
