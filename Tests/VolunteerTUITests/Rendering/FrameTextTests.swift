import Testing

@testable import VolunteerTUI

@Suite("A frame as text")
struct FrameTextTests {
  @Test("is its rows without trailing spaces")
  func isItsRows() {
    var canvas = Canvas(size: Size(width: 8, height: 3))
    canvas.draw("李 e\u{301}", in: canvas.bounds)
    canvas.draw("x", in: canvas.bounds.row(2))
    #expect(canvas.frame.text == "李 e\u{301}\n\nx")
  }

  @Test("shows how it looks in a theme, with the cursor and the title")
  func showsHowItLooks() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    canvas.draw("Needs", in: canvas.bounds.row(0), style: .title)
    canvas.draw("! late", in: canvas.bounds.row(1), style: .warning)
    canvas.cursor = Point(x: 0, y: 1)
    canvas.title = "Needs"
    #expect(
      canvas.frame.description(in: .colours256) == """
        Needs
        ! late

        aaaaa
        bbbbbb

        a bold
        b colour 130 bold
        cursor 0,1
        title Needs
        """)
    #expect(canvas.frame.description(in: .monochrome).contains("a bold\ncursor"))
  }

  @Test("folds to ASCII what has something near")
  func foldsToASCII() {
    #expect(ASCIIText.fold("Zoë → café – “ok” … 李") == "Zoe > cafe - \"ok\" ~ ?")
  }
}
