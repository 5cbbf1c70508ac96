extension ListName {
  /// What the list is called where it is empty: `No volunteers`.
  var plural: String {
    switch self {
    case .volunteers: "volunteers"
    case .needs: "needs"
    case .services: "services"
    case .plan: "pairs in the plan or on their way"
    case .related: "placements"
    case .candidates: "candidates"
    }
  }
}
