import './hososo-app';
