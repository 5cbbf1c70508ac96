import Testing

@testable import VolunteerTUI

@Suite("The mailbox")
struct MailboxTests {
  @Test("gives messages in their order, each once, whichever threads post them")
  func givesMessagesOnce() async {
    let mailbox = Mailbox<Int>(waker: Waker())
    await withTaskGroup(of: Void.self) { group in
      for sender in 0..<4 {
        group.addTask { for number in 0..<500 { mailbox.post(sender * 1_000 + number) } }
      }
    }
    let messages = mailbox.takeAll()
    #expect(messages.count == 2_000)
    for sender in 0..<4 {
      let own = messages.filter { $0 / 1_000 == sender }
      #expect(own == own.sorted() && own.count == 500)
    }
    #expect(mailbox.takeAll().isEmpty)
  }
}
