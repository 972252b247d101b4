"""The address of the person's own list of tasks; those of a case are in urls.py."""

from django.urls import path

from cases.views import task_bulk, tasks

app_name = "tasks"

urlpatterns = [
    path("", tasks.task_list, name="list"),
    path("bulk/", task_bulk.bulk_tasks, name="bulk"),
]
