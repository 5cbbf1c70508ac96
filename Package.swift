// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "volunteer-tui",
  products: [
    .executable(name: "volunteer-tui", targets: ["VolunteerTUI"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "Solver", swiftSettings: strict),
    .target(name: "Matching", dependencies: ["Solver"], swiftSettings: strict),
    .target(
      name: "Records",
      dependencies: ["Matching", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .executableTarget(
      name: "VolunteerTUI",
      dependencies: [
        "CNcurses", "Records", "Matching",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "matching-bench", dependencies: ["Solver"], path: "Benchmarks/MatchingBench",
      swiftSettings: strict),
    .executableTarget(
      name: "candidates-bench", dependencies: ["Records", "Matching"], path: "Benchmarks/CandidatesBench",
      swiftSettings: strict),
    .executableTarget(
      name: "records-bench", dependencies: ["Records", "Matching"], path: "Benchmarks/RecordsBench",
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "SolverTests", dependencies: ["Solver", "matching-bench"], swiftSettings: strict),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "Solver"], swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "Matching"], swiftSettings: strict),
    .testTarget(
      name: "VolunteerTUITests", dependencies: ["VolunteerTUI", "CNcurses", "Records", "Matching"],
      exclude: ["Golden"], swiftSettings: strict),
    .target(name: "TerminalHarness", path: "Tests/TerminalHarness", swiftSettings: strict),
    .executableTarget(
      name: "dashboard-bench", dependencies: ["TerminalHarness"], path: "Benchmarks/DashboardBench",
      swiftSettings: strict),
    .testTarget(name: "EndToEndTests", dependencies: ["TerminalHarness"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
