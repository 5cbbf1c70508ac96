/// Small files that an import takes, of invented people.
enum SampleFiles {
  static let organisations = """
    reference,name,contact name,insurance expires
    O1,Prescot Larder,Ruth Okafor,2027-09-01

    """

  static let services = """
    reference,name,organisation,cause,latitude,longitude
    S1,Prescot Food Bank,O1,food,53.412,-2.843

    """

  static let needs = """
    reference,title,service,places,hours a week,times
    N1,Tuesday packing,S1,3,3,Tue am
    N2,Van driving,S1,1,4,Fri am

    """

  static let volunteers = """
    reference,name,phone,times,hours a week,consent,latitude,longitude,travel limit
    V1,Amina Yusuf,0151 1,Tue am,6,given 2026-01-02,53.412,-2.843,5 km
    V2,Tom Reece,0151 2,Fri am,6,given 2026-01-02,53.412,-2.843,5 km
    V3,Colm Byrne,0151 3,Tue am,6,,53.412,-2.843,5 km

    """
}

extension ProgramRun {
  /// A folder whose database has the sample's records.
  static func withRecords() throws -> ProgramRun {
    let program = try ProgramRun()
    try program.write(SampleFiles.organisations, to: "organisations.csv")
    try program.write(SampleFiles.services, to: "services.csv")
    try program.write(SampleFiles.needs, to: "needs.csv")
    try program.write(SampleFiles.volunteers, to: "volunteers.csv")
    try program.run(
      "--today", "2026-11-24", "import", "organisations.csv", "services.csv", "needs.csv", "volunteers.csv")
    return program
  }
}
