/* main(argc, argv, environment), for programs that have no main(argc, argv); they may have none at all, and the linker says so. */
#include <unistd.h>

extern char **environ;

int main_with_environment(int argc, char **argv, char **environment) __asm__("main");
int main_with_arguments(int argc, char **argv) __asm__("__main_argc_argv");

__attribute__((weak)) int main_with_arguments(int argc, char **argv) {
  return main_with_environment(argc, argv, environ);
}
