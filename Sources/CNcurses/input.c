#include "internal.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

/* Keys are read from a pad of their own: reading from the screen's window would refresh it. */
static WINDOW *keys;
static mbstate_t decoding;

/* A sequence that no key is defined for, as far as it has come: the rest may be in the next packet. */
static struct {
  enum { NO_SEQUENCE, CONTROL_SEQUENCE, MOUSE_BYTES, STRING } kind;
  char body[32];
  int length;
} sequence;

/* Codes beyond those of ncurses: moves with modifiers, eight to each movement, and the ends of a paste. */
enum { MOVE_CODE = 1000, PASTE_START_CODE = 1100, PASTE_END_CODE = 1101 };

static void define_move(tui_key move, const char *sequence) {
  define_key(sequence, MOVE_CODE + (int)move * 8);
}

/* What terminals send, whatever their description says: xterm's modifiers (2 shift, 3 alt, 5 control …) and the
   several ways of Home and End. */
static void define_moves(void) {
  static const struct { tui_key move; char final; } letters[] = {
      {TUI_UP, 'A'}, {TUI_DOWN, 'B'}, {TUI_RIGHT, 'C'}, {TUI_LEFT, 'D'}, {TUI_HOME, 'H'}, {TUI_END, 'F'}};
  static const struct { tui_key move; int number; } numbers[] = {
      {TUI_PAGE_UP, 5}, {TUI_PAGE_DOWN, 6}, {TUI_HOME, 1}, {TUI_END, 4}, {TUI_HOME, 7}, {TUI_END, 8}};
  char sequence[16];
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
    snprintf(sequence, sizeof sequence, "\033[%c", letters[i].final);
    define_move(letters[i].move, sequence);
    snprintf(sequence, sizeof sequence, "\033O%c", letters[i].final);
    define_move(letters[i].move, sequence);
    for (int modifiers = 1; modifiers < 8; modifiers++) {
      snprintf(sequence, sizeof sequence, "\033[1;%d%c", modifiers + 1, letters[i].final);
      define_key(sequence, MOVE_CODE + (int)letters[i].move * 8 + modifiers);
    }
  }
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    snprintf(sequence, sizeof sequence, "\033[%d~", numbers[i].number);
    define_move(numbers[i].move, sequence);
    for (int modifiers = 1; modifiers < 8; modifiers++) {
      snprintf(sequence, sizeof sequence, "\033[%d;%d~", numbers[i].number, modifiers + 1);
      define_key(sequence, MOVE_CODE + (int)numbers[i].move * 8 + modifiers);
    }
  }
}

void tui_input_prepare(void) {
  keys = newpad(1, 1);
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  memset(&decoding, 0, sizeof decoding);
  define_moves();
  define_key("\033[200~", PASTE_START_CODE);
  define_key("\033[201~", PASTE_END_CODE);
  /* Mouse reports are read here: ncurses gives one event for several that come at once. */
  define_key(NULL, KEY_MOUSE);
  sequence.kind = NO_SEQUENCE;
}

void tui_input_close(void) {
  delwin(keys);
  keys = NULL;
}

/* resizeterm announces itself as a key; the signal has told us already. */
void tui_input_discard_resize(void) {
  int code = wgetch(keys);
  if (code != KEY_RESIZE && code != ERR) ungetch(code);
}

static tui_input of_kind(tui_input_kind kind) {
  tui_input input;
  memset(&input, 0, sizeof input);
  input.kind = kind;
  return input;
}

static tui_input of_key(tui_key key, int modifiers) {
  tui_input input = of_kind(TUI_KEY);
  input.key = key;
  input.modifiers = modifiers;
  return input;
}

static tui_input translate_key(int code) {
  if (code >= MOVE_CODE && code < MOVE_CODE + 8 * 8) {
    return of_key((tui_key)((code - MOVE_CODE) / 8), (code - MOVE_CODE) % 8);
  }
  if (code >= KEY_F(1) && code <= KEY_F(12)) {
    tui_input input = of_key(TUI_FUNCTION, 0);
    input.function = code - KEY_F(0);
    return input;
  }
  switch (code) {
    case PASTE_START_CODE: return of_kind(TUI_PASTE_START);
    case PASTE_END_CODE: return of_kind(TUI_PASTE_END);
    case KEY_UP: return of_key(TUI_UP, 0);
    case KEY_DOWN: return of_key(TUI_DOWN, 0);
    case KEY_LEFT: return of_key(TUI_LEFT, 0);
    case KEY_RIGHT: return of_key(TUI_RIGHT, 0);
    case KEY_SR: return of_key(TUI_UP, TUI_SHIFT);
    case KEY_SF: return of_key(TUI_DOWN, TUI_SHIFT);
    case KEY_SLEFT: return of_key(TUI_LEFT, TUI_SHIFT);
    case KEY_SRIGHT: return of_key(TUI_RIGHT, TUI_SHIFT);
    case KEY_HOME: case KEY_A1: case KEY_FIND: return of_key(TUI_HOME, 0);
    case KEY_END: case KEY_C1: case KEY_SELECT: return of_key(TUI_END, 0);
    case KEY_PPAGE: case KEY_A3: return of_key(TUI_PAGE_UP, 0);
    case KEY_NPAGE: case KEY_C3: return of_key(TUI_PAGE_DOWN, 0);
    case KEY_ENTER: return of_key(TUI_ENTER, 0);
    case KEY_BTAB: return of_key(TUI_BACK_TAB, 0);
    case KEY_BACKSPACE: return of_key(TUI_BACKSPACE, 0);
    case KEY_DC: return of_key(TUI_DELETE, 0);
    case KEY_IC: return of_key(TUI_INSERT, 0);
    default: return of_kind(TUI_IGNORED);
  }
}

/* One byte of a character in the locale's encoding; a character may come in several reads. */
static tui_input decode(int byte, tui_input_kind kind) {
  char narrow = (char)byte;
  wchar_t wide = 0;
  size_t length = mbrtowc(&wide, &narrow, 1, &decoding);
  if (length == (size_t)-2) return of_kind(TUI_IGNORED);
  tui_input input = of_kind(kind);
  input.character = (uint32_t)wide;
  if (length == (size_t)-1) {
    memset(&decoding, 0, sizeof decoding);
    input.character = 0xFFFD;
  }
  return input;
}

static tui_input mouse_report(int button, int x, int y) {
  enum { MODIFIERS = 4 + 8 + 16 };
  tui_input input = of_kind(TUI_MOUSE);
  input.x = x;
  input.y = y;
  switch (button & ~MODIFIERS) {
    case 0: input.action = TUI_PRESS; break;
    case 2: input.action = TUI_SECONDARY_PRESS; break;
    case 64: input.action = TUI_WHEEL_UP; break;
    case 65: input.action = TUI_WHEEL_DOWN; break;
    default: return of_kind(TUI_IGNORED);
  }
  return input;
}

/* The end of a control sequence: a mouse report, or something to be dropped. Typed as keys it would set off actions. */
static tui_input end_control_sequence(char final) {
  int button, x, y;
  sequence.kind = NO_SEQUENCE;
  sequence.body[sequence.length] = '\0';
  if (final == 'M' && sscanf(sequence.body, "<%d;%d;%d", &button, &x, &y) == 3) {
    return mouse_report(button, x - 1, y - 1);
  }
  if (final == 'M' && sequence.length == 0) sequence.kind = MOUSE_BYTES;
  return of_kind(TUI_IGNORED);
}

/* The old report of terminals that do not know the new one: three bytes, each with 32 added. */
static tui_input end_mouse_bytes(void) {
  const unsigned char *body = (const unsigned char *)sequence.body;
  sequence.kind = NO_SEQUENCE;
  return mouse_report(body[0] - 32, body[1] - 33, body[2] - 33);
}

static tui_input continue_sequence(void) {
  int byte;
  while ((byte = wgetch(keys)) != ERR) {
    bool ends_string = sequence.kind == STRING && (byte == '\a' || byte == '\\');
    bool is_interrupted = byte > 0xFF || (byte == '\033' && sequence.kind != STRING);
    if (is_interrupted) ungetch(byte);
    if (is_interrupted || ends_string) {
      sequence.kind = NO_SEQUENCE;
      return of_kind(TUI_IGNORED);
    }
    if (sequence.kind == CONTROL_SEQUENCE && byte >= 0x40 && byte <= 0x7E) return end_control_sequence((char)byte);
    if (sequence.length < (int)sizeof sequence.body - 1) sequence.body[sequence.length++] = (char)byte;
    if (sequence.kind == MOUSE_BYTES && sequence.length == 3) return end_mouse_bytes();
  }
  return of_kind(TUI_NOTHING);
}

/* After ESC: the key Esc by itself, Alt with a character, or a sequence. */
static tui_input read_after_escape(void) {
  tui_input escape = of_kind(TUI_CHARACTER);
  escape.character = '\033';
  int next = wgetch(keys);
  if (next == ERR) return escape;
  if (next == '\033' || next > 0xFF) {
    ungetch(next);
    return escape;
  }
  if (next != '[' && next != 'O' && next != ']' && next != 'P') return decode(next, TUI_ALT_CHARACTER);
  int following = wgetch(keys);
  if (following == ERR) return decode(next, TUI_ALT_CHARACTER);
  if (next == 'O') return of_kind(TUI_IGNORED);
  ungetch(following);
  sequence.kind = next == '[' ? CONTROL_SEQUENCE : STRING;
  sequence.length = 0;
  return of_kind(TUI_IGNORED);
}

tui_input tui_read(void) {
  if (sequence.kind != NO_SEQUENCE) return continue_sequence();
  int code = wgetch(keys);
  if (code == ERR) return of_kind(TUI_NOTHING);
  if (code > 0xFF) return translate_key(code);
  if (code == '\033' && mbsinit(&decoding)) return read_after_escape();
  return decode(code, TUI_CHARACTER);
}
