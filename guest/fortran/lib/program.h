/* The command line of the program. */
#ifndef LWK_FORTRAN_PROGRAM_H
#define LWK_FORTRAN_PROGRAM_H

extern int lwkf_argc;
extern char **lwkf_argv;

#endif
