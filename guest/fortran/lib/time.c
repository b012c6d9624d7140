/* Date, time and clocks. */
#include "fortran.h"
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

double FORTRAN(CpuTime)(void) {
  struct timespec now;
  return clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now) == 0 ? (double)now.tv_sec + 1e-9 * (double)now.tv_nsec : -1;
}

/* Of a count of this kind: microseconds, or with 64 bits and more nanoseconds; few bits have milliseconds. */
static int64_t rate_of(int kind) {
  return kind >= 8 ? 1000000000 : kind == 2 ? 1000 : kind == 1 ? 10 : 1000;
}

static int64_t most_of(int kind) {
  return kind >= 8 ? INT64_MAX : ((int64_t)1 << (8 * kind - 1)) - 1;
}

int64_t FORTRAN(SystemClockCount)(int kind) {
  struct timespec now;
  if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return -most_of(kind);
  unsigned __int128 nanoseconds = (unsigned __int128)now.tv_sec * 1000000000 + (unsigned)now.tv_nsec;
  unsigned __int128 count = nanoseconds / (unsigned)(1000000000 / rate_of(kind));
  return (int64_t)(count % ((unsigned __int128)most_of(kind) + 1));
}

int64_t FORTRAN(SystemClockCountRate)(int kind) {
  return rate_of(kind);
}

int64_t FORTRAN(SystemClockCountMax)(int kind) {
  return most_of(kind);
}

static void store(const Descriptor *values, const int *numbers, int count) {
  if (values == NULL || values->address == NULL) return;
  for (int i = 0; i < count && i < values->dimension[0].extent; i++) {
    char *at = values->address + i * values->dimension[0].stride;
    if (values->length == 8) *(int64_t *)at = numbers[i];
    else if (values->length == 4) *(int32_t *)at = numbers[i];
    else if (values->length == 2) *(int16_t *)at = (int16_t)numbers[i];
    else *at = (char)numbers[i];
  }
}

static void fill(char *to, int64_t length, const char *text) {
  if (to != NULL) lwkf_fill(to, length, text, (int64_t)strlen(text));
}

void FORTRAN(DateAndTime)(char *date, int64_t date_length, char *time_text, int64_t time_length, char *zone, int64_t zone_length,
    const char *file, int line, const Descriptor *values) {
  struct timeval now;
  gettimeofday(&now, NULL);
  time_t seconds = now.tv_sec;
  struct tm local = *localtime(&seconds), universal = *gmtime(&seconds);
  /* Days of the two differ by one at most. */
  int days = local.tm_year != universal.tm_year ? local.tm_year - universal.tm_year : local.tm_yday - universal.tm_yday;
  int minutes = 60 * (24 * days + local.tm_hour - universal.tm_hour) + local.tm_min - universal.tm_min;
  int milliseconds = (int)(now.tv_usec / 1000);
  char text[64];
  snprintf(text, sizeof text, "%04d%02d%02d", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
  fill(date, date_length, text);
  snprintf(text, sizeof text, "%02d%02d%02d.%03d", local.tm_hour, local.tm_min, local.tm_sec, milliseconds);
  fill(time_text, time_length, text);
  int ahead = minutes < 0 ? -minutes : minutes;
  snprintf(text, sizeof text, "%c%02d%02d", minutes < 0 ? '-' : '+', ahead / 60, ahead % 60);
  fill(zone, zone_length, text);
  const int numbers[] = {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, minutes, local.tm_hour, local.tm_min,
    local.tm_sec, milliseconds};
  store(values, numbers, 8);
}

void FORTRAN(Etime)(const Descriptor *values, const Descriptor *total, const char *file, int line) {
  float used = (float)FORTRAN(CpuTime)(), numbers[2] = {used, 0};
  for (int i = 0; values != NULL && i < 2; i++) *(float *)(values->address + i * values->dimension[0].stride) = numbers[i];
  if (total != NULL) *(float *)total->address = used;
}

int64_t FORTRAN(time)(void) {
  return (int64_t)time(NULL);
}

static double since_midnight(void) {
  struct timeval now;
  gettimeofday(&now, NULL);
  time_t seconds = now.tv_sec;
  struct tm local = *localtime(&seconds);
  return 3600.0 * local.tm_hour + 60.0 * local.tm_min + local.tm_sec + 1e-6 * (double)now.tv_usec;
}

float FORTRAN(Secnds)(float *reference, const char *file, int line) {
  return (float)(since_midnight() - (double)*reference);
}

double FORTRAN(Dsecnds)(double *reference, const char *file, int line) {
  return since_midnight() - *reference;
}
