C     Conjugate gradients in the style of FORTRAN 77: fixed form, COMMON
C     blocks of different sizes, BLOCK DATA, FORMAT statements. The
C     matrix is that of the Laplace equation in one dimension; its rows
C     are spread over the ranks.
      PROGRAM CG
      INCLUDE 'mpif.h'
      INTEGER NMAX
      PARAMETER (NMAX = 4096)
      INTEGER N, NITER, RANK, NPROCS, IERR, IT, I, LO, HI
      DOUBLE PRECISION X, R, P, Q, RHO, RHO0, ALPHA, BETA, DOT, TOL
      COMMON /SIZES/ N, NITER
      COMMON /LIMITS/ TOL
      COMMON /PROCS/ RANK, NPROCS, LO, HI
      COMMON /VECS/ X(NMAX), R(NMAX), P(0:NMAX+1), Q(NMAX)
      CALL MPI_INIT(IERR)
      CALL MPI_COMM_RANK(MPI_COMM_WORLD, RANK, IERR)
      CALL MPI_COMM_SIZE(MPI_COMM_WORLD, NPROCS, IERR)
      LO = RANK*N/NPROCS + 1
      HI = (RANK+1)*N/NPROCS
      DO 10 I = LO, HI
         X(I) = 0.D0
         R(I) = 1.D0
         P(I) = 1.D0
   10 CONTINUE
      RHO = DOT(R, R)
      RHO0 = RHO
      DO 50 IT = 1, NITER
         CALL MATVEC
         ALPHA = RHO/DOT(P(1), Q)
         DO 20 I = LO, HI
            X(I) = X(I) + ALPHA*P(I)
            R(I) = R(I) - ALPHA*Q(I)
   20    CONTINUE
         RHO0 = RHO
         RHO = DOT(R, R)
         IF (RHO .LT. TOL) GO TO 60
         BETA = RHO/RHO0
         DO 30 I = LO, HI
            P(I) = R(I) + BETA*P(I)
   30    CONTINUE
   50 CONTINUE
   60 IF (RANK .EQ. 0) WRITE(*,100) N, IT, SQRT(RHO) .LT. 1.D-6
      IF (LO .LE. N/2 .AND. N/2 .LE. HI) WRITE(*,110) X(N/2)
  100 FORMAT(' CG: ',I5,' UNKNOWNS',I6,' ITERATIONS, CONVERGED ',L1)
  110 FORMAT(' CG: X(N/2) =',1PE14.6)
      CALL MPI_FINALIZE(IERR)
      END

C     Q = A P, with the neighbours' elements at the ends.
      SUBROUTINE MATVEC
      INCLUDE 'mpif.h'
      INTEGER NMAX
      PARAMETER (NMAX = 4096)
      INTEGER RANK, NPROCS, LO, HI, IERR, I, UP, DOWN
      INTEGER REQS(4), STATS(MPI_STATUS_SIZE,4)
      DOUBLE PRECISION X, R, P, Q
      COMMON /PROCS/ RANK, NPROCS, LO, HI
      COMMON /VECS/ X(NMAX), R(NMAX), P(0:NMAX+1), Q(NMAX)
      UP = RANK - 1
      IF (UP .LT. 0) UP = MPI_PROC_NULL
      DOWN = RANK + 1
      IF (DOWN .EQ. NPROCS) DOWN = MPI_PROC_NULL
      P(LO-1) = 0.D0
      P(HI+1) = 0.D0
      CALL MPI_IRECV(P(LO-1), 1, MPI_DOUBLE_PRECISION, UP, 1,
     &               MPI_COMM_WORLD, REQS(1), IERR)
      CALL MPI_IRECV(P(HI+1), 1, MPI_DOUBLE_PRECISION, DOWN, 2,
     &               MPI_COMM_WORLD, REQS(2), IERR)
      CALL MPI_ISEND(P(HI), 1, MPI_DOUBLE_PRECISION, DOWN, 1,
     &               MPI_COMM_WORLD, REQS(3), IERR)
      CALL MPI_ISEND(P(LO), 1, MPI_DOUBLE_PRECISION, UP, 2,
     &               MPI_COMM_WORLD, REQS(4), IERR)
      CALL MPI_WAITALL(4, REQS, STATS, IERR)
      DO 10 I = LO, HI
         Q(I) = 2.D0*P(I) - P(I-1) - P(I+1)
   10 CONTINUE
      END

      DOUBLE PRECISION FUNCTION DOT(A, B)
      INCLUDE 'mpif.h'
      DOUBLE PRECISION A(*), B(*), S
      INTEGER RANK, NPROCS, LO, HI, IERR, I
      COMMON /PROCS/ RANK, NPROCS, LO, HI
      S = 0.D0
      DO 10 I = LO, HI
         S = S + A(I)*B(I)
   10 CONTINUE
      CALL MPI_ALLREDUCE(S, DOT, 1, MPI_DOUBLE_PRECISION, MPI_SUM,
     &                   MPI_COMM_WORLD, IERR)
      END

      BLOCK DATA
      INTEGER N, NITER
      DOUBLE PRECISION TOL
      COMMON /SIZES/ N, NITER
      COMMON /LIMITS/ TOL
      DATA N, NITER /200, 1000/
      DATA TOL /1.D-20/
      END
