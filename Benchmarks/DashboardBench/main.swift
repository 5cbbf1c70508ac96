import Foundation
import TerminalHarness

// Times the dashboard as a person feels it: from a key's bytes to the screen that answers them, in a real terminal.
// dashboard-bench DATABASE [RUNS [ACTS]], which leaves the database changed; the program is $VOLUNTEER_TUI_BINARY, else the release build of this package.

guard CommandLine.arguments.count > 1 else {
  print(
    "usage: dashboard-bench DATABASE [RUNS [ACTS]], with a database that “volunteer-tui demo --size L” made")
  exit(64)
}
let database = URL(filePath: CommandLine.arguments[1]).path
let runs = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 10 : 10
let acts = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 240 : 240

do {
  var firstPaints = Timings("first paint, with rows, total and keys")
  for _ in 0..<runs {
    firstPaints.add(try DashboardRun(database: database).firstPaint)
  }
  print(firstPaints)
  let bench = try DashboardRun(database: database)
  try bench.waitUntilReady()
  print(try bench.timeDown(200))
  print(try bench.timePages(50))
  print(try bench.timeFilter(["ann", "smith", "park", "museum", "driver"]))
  for timings in try bench.timeActs(acts) { print(timings) }
  try bench.leave()
} catch {
  print("dashboard-bench: \(error)")
  exit(1)
}
