"""Addresses of transfers, each by the case's reference and its number."""

from django.urls import path

from cases.views import transfers

app_name = "transfers"

TRANSFER = "<str:reference>/<int:number>/"

urlpatterns = [
    path(TRANSFER, transfers.one_transfer, name="transfer"),
    path(f"{TRANSFER}accept/", transfers.accept, name="accept"),
    path(f"{TRANSFER}return/", transfers.return_case, name="return_case"),
    path(f"{TRANSFER}withdraw/", transfers.withdraw, name="withdraw"),
]
