/* Comparisons of handles of mpi_f08. Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit. */
int lwkf_same_comm_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_comm_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_datatype_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_datatype_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_errhandler_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_errhandler_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_file_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_file_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_group_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_group_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_info_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_info_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_message_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_message_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_op_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_op_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_request_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_request_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_session_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_session_(const int *a, const int *b) {
  return *a != *b;
}

int lwkf_same_win_(const int *a, const int *b) {
  return *a == *b;
}

int lwkf_other_win_(const int *a, const int *b) {
  return *a != *b;
}
