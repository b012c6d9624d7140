/* segments: every call about segments, right and wrong, with what comes of it, one a line. */
#include <errno.h>
#include <lwk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void say(const char *what, int32_t result) {
  printf("%s: %s\n", what, result < 0 ? strerror(-result) : "fine");
}

int main(void) {
  char bytes[8] = "segment", back[8] = "";
  char longest[300];
  int32_t before = -1;
  int64_t size = -1;
  memset(longest, 'n', sizeof longest), longest[299] = 0;
  const int32_t made = lwk_segment_create("own", 100000);
  say("create", made);
  say("again", lwk_segment_create("own", 1));
  say("too much", lwk_segment_create("more", 1 << 20));
  say("no bytes", lwk_segment_create("none", 0));
  say("no name", lwk_segment_create("", 1));
  say("a long name", lwk_segment_create(longest, 1));
  say("no address of a name", lwk_segment_create((char *)-1, 1));
  say("write", lwk_segment_write(made, 99992, bytes, 8));
  say("read", lwk_segment_read(made, 99992, back, 8));
  say("the same", strcmp(bytes, back) == 0 ? 0 : -EIO);
  say("beyond", lwk_segment_write(made, 99993, bytes, 8));
  say("far beyond", lwk_segment_read(made, (int64_t)1 << 40, back, 8));
  say("before", lwk_segment_read(made, -8, back, 8));
  say("wild pointer", lwk_segment_read(made, 0, (void *)-4, 8));
  say("size", lwk_segment_size(made, &size) | (size == 100000 ? 0 : -EIO));
  say("add", lwk_segment_add(made, 8, 5, &before) | (before == 0 ? 0 : -EIO));
  say("add to no word", lwk_segment_add(made, 9, 5, &before));
  say("wait for what is", lwk_segment_wait(made, 8, 4, -1));
  say("wait in vain", lwk_segment_wait(made, 8, 5, 20));
  say("open", lwk_segment_open("own", 3));
  say("open for nothing", lwk_segment_open("own", 0));
  say("not there", lwk_segment_open("shared/other", 1));
  say("not allowed", lwk_segment_open("secret", 1));
  say("not to write", lwk_segment_open("shared/given", 3));
  const int32_t given = lwk_segment_open("shared/given", 1);
  say("to read", lwk_segment_read(given, 0, back, 5));
  printf("%.5s\n", back);
  say("read only", lwk_segment_write(given, 0, back, 5));
  say("delete what is others'", lwk_segment_delete("shared/given"));
  say("delete", lwk_segment_delete("own"));
  say("again", lwk_segment_delete("own"));
  say("it is still there", lwk_segment_read(made, 99992, back, 8));
  say("close", lwk_segment_close(made));
  say("again", lwk_segment_close(made));
  say("closed", lwk_segment_read(made, 0, back, 8));
  say("no handle", lwk_segment_read(given + 1000, 0, back, 8));
  return 0;
}
