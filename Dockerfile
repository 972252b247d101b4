# The style sheets and scripts, compiled from the packages that package-lock.json pins.
FROM node:22-slim AS styles
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY static static
RUN npm run build

# The Python packages that requirements/base.txt pins with hashes.
FROM python:3.13-slim AS packages
COPY requirements/base.txt requirements/base.txt
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements/base.txt

# The app: one image for the web server, the worker, the schedule and the migrations.
FROM python:3.13-slim
RUN useradd --system --no-create-home --shell /usr/sbin/nologin earlyhelp
COPY --from=packages /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=earlyhelp.settings.production
WORKDIR /app
COPY . .
COPY --from=styles /app/static/build static/build
RUN DJANGO_SETTINGS_MODULE=earlyhelp.settings.files python manage.py collectstatic --no-input \
    && install --directory --owner=earlyhelp var/beat var/documents
USER earlyhelp
EXPOSE 8000
CMD ["gunicorn", "earlyhelp.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "2", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
