import ArgumentParser
import Foundation
import Matching
import Records

/// Shows and changes the policy.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Shows or sets the weights and thresholds.",
    subcommands: [Show.self, Set.self],
    defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows every figure of the policy.")
    @OptionGroup var store: StoreOptions

    func run() throws {
      try leaving {
        let policy = try store.openForReading().snapshot().policy
        let lines = PolicySetting.all.map { setting in
          let assignment = "\(setting.name)=\(setting.text(policy))"
          return assignment + String(repeating: " ", count: max(1, 30 - assignment.count))
            + "# \(setting.meaning)\n"
        }
        try Output.write("# policy version \(policy.version)\n" + lines.joined(), to: nil)
        return .done
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sets figures of the policy, as its next version.")
    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("What to set.", valueName: "name=value")) var assignments: [String]

    func run() throws {
      try leaving {
        let database = try store.openExisting()
        var policy = try database.snapshot().policy
        for assignment in assignments { try PolicySetting.apply(assignment, to: &policy) }
        let applied = try database.write("Policy: \(assignments.joined(separator: ", "))", [.save(policy)])
        say(
          applied == nil
            ? "the policy says so already" : "the policy is changed; u in the dashboard undoes it")
        return .done
      }
    }
  }
}
