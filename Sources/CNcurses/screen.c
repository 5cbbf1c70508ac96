#include "internal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

/* term.h has macros of everyday words; only functions are used here. */
#undef lines
#undef columns

static SCREEN *screen;
static struct termios saved_modes;
static bool has_colours, is_xterm_like;
static bool shows_cursor = true;

/* Presses and the wheel, in the encoding without a limit on columns; pastes told from typing; the title kept. */
static const char extras_on[] = "\033[?1000h\033[?1006h\033[?2004h\033[22;2t";
static const char extras_off[] = "\033[23;2t\033[?2004l\033[?1006l\033[?1000l";

static char reset_bytes[512];

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno != EINTR) {
      return;
    }
  }
}

static void write_text(const char *text) { write_all(text, strlen(text)); }

static void use_environment_locale(void) {
  if (setlocale(LC_CTYPE, "") != NULL) return;
  /* The remote end of an SSH session often lacks the locale that the near end names; its encoding still holds. */
  const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")};
  for (int i = 0; i < 3; i++) {
    if (names[i] == NULL || names[i][0] == '\0') continue;
    if (strcasestr(names[i], "utf-8") != NULL || strcasestr(names[i], "utf8") != NULL) {
      setlocale(LC_CTYPE, "C.UTF-8");
    }
    return;
  }
}

bool tui_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static bool names_xterm_like(const char *term) {
  static const char *const families[] = {
      "xterm", "rxvt", "screen", "tmux", "alacritty", "foot", "kitty", "konsole",
      "gnome", "vte", "st-", "wezterm", "ghostty", "contour", "mintty", "putty"};
  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    if (strncmp(term, families[i], strlen(families[i])) == 0) return true;
  }
  return false;
}

static bool has_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value != NULL && value != (const char *)-1 && value[0] != '\0';
}

/* Appends a terminfo string without its padding ("$<5>"). */
static void append_capability(const char *capability) {
  if (!has_string(capability)) return;
  size_t length = strlen(reset_bytes);
  for (const char *from = tigetstr(capability); *from != '\0' && length + 1 < sizeof reset_bytes; from++) {
    if (from[0] == '$' && from[1] == '<') {
      const char *end = strchr(from, '>');
      if (end != NULL) {
        from = end;
        continue;
      }
    }
    reset_bytes[length++] = *from;
  }
  reset_bytes[length] = '\0';
}

static void append(const char *text) {
  strncat(reset_bytes, text, sizeof reset_bytes - strlen(reset_bytes) - 1);
}

/* Composes, while it is safe to do so, what a fatal signal writes to give the terminal back. */
static void compose_reset(void) {
  reset_bytes[0] = '\0';
  if (is_xterm_like) append(extras_off);
  append_capability("sgr0");
  append_capability("rmacs");
  if (has_string("csr") && strncmp(tigetstr("csr"), "\033[", 2) == 0) append("\033[r");
  append_capability("cnorm");
  append_capability("rmkx");
  append_capability(has_string("rmcup") ? "rmcup" : "clear");
  append("\r");
}

/* Hidden until the first paint is whole: seen, it means that the screen can be read. */
static void show_cursor(bool shows) {
  if (shows != shows_cursor) curs_set(shows ? 1 : 0);
  shows_cursor = shows;
  fflush(stdout);
}

static tui_open_result check_description(void) {
  int status = 0;
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) return TUI_UNKNOWN_TERMINAL;
  bool places_cursor = has_string("cup");
  del_curterm(cur_term);
  return places_cursor ? TUI_OPENED : TUI_CANNOT_PLACE_CURSOR;
}

static void start_colours(bool wants_colour) {
  has_colours = wants_colour && has_colors() && start_color() == OK && use_default_colors() == OK;
}

tui_open_result tui_open(bool wants_colour) {
  use_environment_locale();
  tui_open_result description = check_description();
  if (description != TUI_OPENED) return description;
  if (tcgetattr(STDIN_FILENO, &saved_modes) != 0) return TUI_SYSTEM_ERROR;
  if (!tui_signals_prepare()) return TUI_SYSTEM_ERROR;

  /* A signal between newterm's first byte and our handlers would find nobody to restore the terminal. */
  sigset_t before = tui_signals_hold();
  use_env(TRUE);
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) {
    tui_signals_release(&before);
    return TUI_UNKNOWN_TERMINAL;
  }
  set_escdelay(25);
  raw();
  noecho();
  nonl();
  start_colours(wants_colour);
  is_xterm_like = names_xterm_like(getenv("TERM"));
  tui_input_prepare();
  compose_reset();
  tui_signals_install(&saved_modes, reset_bytes, strlen(reset_bytes));
  tui_signals_own_screen(true);
  tui_signals_release(&before);
  atexit(tui_close);
  if (is_xterm_like) write_text(extras_on);
  show_cursor(false);
  tui_update_size();
  return TUI_OPENED;
}

/* Leaves the screen as a shell wants it; ncurses remembers enough to take it again. */
static void leave(void) {
  if (is_xterm_like) write_text(extras_off);
  show_cursor(true);
  /* Where there is no other screen to go back to, people's data must not stay on this one. */
  if (!has_string("rmcup")) {
    werase(stdscr);
    wrefresh(stdscr);
  }
  endwin();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_modes);
  tui_signals_own_screen(false);
}

static void take(void) {
  tui_signals_own_screen(true);
  reset_prog_mode();
  if (is_xterm_like) write_text(extras_on);
  show_cursor(false);
  clearok(curscr, TRUE);
}

void tui_close(void) {
  if (screen == NULL) return;
  leave();
  tui_input_close();
  delscreen(screen);
  screen = NULL;
}

void tui_suspend(void) {
  leave();
  tui_signals_stop();
  take();
}

void tui_resume(void) {
  leave();
  take();
}

int tui_colours(void) { return has_colours ? COLORS : 0; }
bool tui_has_mouse(void) { return is_xterm_like; }
bool tui_has_title(void) { return is_xterm_like; }
int tui_width(void) { return COLS; }
int tui_height(void) { return LINES; }

void tui_update_size(void) {
  struct winsize size;
  bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  if (is_known && (size.ws_row != LINES || size.ws_col != COLS)) {
    resizeterm(size.ws_row, size.ws_col);
    tui_input_discard_resize();
  }
  /* A window made smaller and large again has lost what was outside, though its size is the same. */
  redrawwin(curscr);
}

/* ---- Painting ---- */

/* A pair of a colour on the terminal's own background, made when first used. */
static short pair_of(int colour) {
  static short pairs[256];
  static short used;
  if (!has_colours || colour < 0 || colour > 255 || colour >= COLORS) return 0;
  if (pairs[colour] == 0 && used + 1 < COLOR_PAIRS && init_pair((short)(used + 1), (short)colour, -1) == OK) {
    pairs[colour] = ++used;
  }
  return pairs[colour];
}

static attr_t attributes_of(int attributes) {
  attr_t value = A_NORMAL;
  if (attributes & TUI_BOLD) value |= A_BOLD;
  if (attributes & TUI_UNDERLINE) value |= A_UNDERLINE;
  if (attributes & TUI_REVERSE) value |= A_REVERSE;
  if (attributes & TUI_DIM) value |= A_DIM;
  return value;
}

int tui_character_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void tui_erase(void) { werase(stdscr); }

void tui_put(int y, int x, const tui_cell *cells, int count) {
  cchar_t buffer[256];
  int filled = 0, start = x;
  for (int i = 0; i < count; i++) {
    const tui_cell *cell = &cells[i];
    attr_t attributes = attributes_of(cell->attributes);
    short pair = pair_of(cell->colour);
    wchar_t text[4] = {(wchar_t)cell->scalars[0], (wchar_t)cell->scalars[1], (wchar_t)cell->scalars[2], 0};
    /* Another C library, or another locale, may know other characters: the grid must hold all the same. */
    bool agrees = wcwidth(text[0]) == cell->width;
    for (int mark = 1; mark < 3 && text[mark] != 0; mark++) {
      if (wcwidth(text[mark]) != 0) text[mark] = 0;
    }
    if (agrees && setcchar(&buffer[filled], text, attributes, pair, NULL) == OK) {
      filled++;
    } else {
      for (int half = 0; half < cell->width; half++) {
        setcchar(&buffer[filled++], L"?", attributes, pair, NULL);
      }
    }
    x += cell->width;
    if (filled > 250 || i == count - 1) {
      mvwadd_wchnstr(stdscr, y, start, buffer, filled);
      filled = 0;
      start = x;
    }
  }
}

void tui_show(int cursor_y, int cursor_x) {
  if (cursor_y >= 0) wmove(stdscr, cursor_y, cursor_x);
  wnoutrefresh(stdscr);
  doupdate();
  show_cursor(cursor_y >= 0);
}

void tui_set_title(const char *title) {
  if (!is_xterm_like) return;
  write_text("\033]2;");
  write_text(title);
  write_text("\033\\");
}
